/** What `lunr.Index.toJSON` gives and `lunr.Index.load` takes (lunr 2.3). */
interface SerialisedLunr {
  readonly version: string;
  readonly fields: readonly string[];
  /** By `field/reference`: the index of a term and its score, in turn. */
  readonly fieldVectors: readonly (readonly [name: string, vector: readonly number[]])[];
  /** By term, sorted: its index, and by field the references that hold it. */
  readonly invertedIndex: readonly (readonly [term: string, posting: Posting])[];
  readonly pipeline: readonly string[];
}
interface Posting {
  readonly _index: number;
  readonly [field: string]: number | Record<string, object>;
}

/** A serialised lunr index without its inverted half, which its vectors give back: a third smaller when compressed. */
export interface PackedLunr extends Omit<SerialisedLunr, 'invertedIndex'> {
  /** By their index. */
  readonly terms: readonly string[];
}

export function packLunr(serialised: object): PackedLunr {
  const { invertedIndex, ...rest } = serialised as SerialisedLunr;
  const terms: string[] = new Array(invertedIndex.length);
  for (const [term, { _index }] of invertedIndex) terms[_index] = term;
  return { ...rest, terms };
}

/** No term has metadata of its own. */
const NO_METADATA = {};

export function unpackLunr({ terms, ...rest }: PackedLunr): SerialisedLunr {
  const postings = terms.map((_, index) => {
    const posting: { _index: number; [field: string]: number | Record<string, object> } = { _index: index };
    for (const field of rest.fields) posting[field] = {};
    return posting;
  });
  for (const [name, vector] of rest.fieldVectors) {
    const slash = name.indexOf('/');
    const [field, reference] = [name.slice(0, slash), name.slice(slash + 1)];
    for (let at = 0; at < vector.length; at += 2) {
      const held = postings[vector[at] as number]?.[field];
      if (typeof held === 'object') held[reference] = NO_METADATA;
    }
  }
  const invertedIndex = terms.map((term, index) => [term, postings[index] as Posting] as const);
  return { ...rest, invertedIndex: invertedIndex.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

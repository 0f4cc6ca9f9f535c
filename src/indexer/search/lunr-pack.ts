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

/**
 * The serialised index again. The references of a term are listed when lunr asks for them, which it does for the
 * terms of a query only: to list all would take longer than all else that opening an index takes.
 */
export function unpackLunr({ terms, ...rest }: PackedLunr): SerialisedLunr {
  const fields = rest.fields.map(
    (field) => [field, holdersOf(field, terms.length, rest.fieldVectors)] as const,
  );
  const invertedIndex = terms.map((term, index) => {
    const posting: Posting = { _index: index };
    for (const [field, holders] of fields) {
      Object.defineProperty(posting, field, { get: () => holders(index), enumerable: true });
    }
    return [term, posting] as const;
  });
  return { ...rest, invertedIndex: invertedIndex.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

type Holders = (term: number) => Record<string, object>;

/** The references that hold a term in a field, from the vectors: all in one array, the terms one behind the other. */
function holdersOf(field: string, terms: number, vectors: PackedLunr['fieldVectors']): Holders {
  const own = vectors.filter(([name]) => name.startsWith(`${field}/`));
  const references = own.map(([name]) => name.slice(field.length + 1));
  const starts = new Uint32Array(terms + 1);
  const startOf = (term: number): number => starts[term] ?? 0;
  for (const [, vector] of own)
    for (let at = 0; at < vector.length; at += 2) {
      const behind = (vector[at] ?? 0) + 1;
      starts[behind] = startOf(behind) + 1;
    }
  for (let term = 1; term <= terms; term += 1) starts[term] = startOf(term) + startOf(term - 1);
  const next = starts.slice();
  const holders = new Uint32Array(startOf(terms));
  own.forEach(([, vector], reference) => {
    for (let at = 0; at < vector.length; at += 2) {
      const term = vector[at] ?? 0;
      const place = next[term] ?? 0;
      holders[place] = reference;
      next[term] = place + 1;
    }
  });
  return (term) =>
    Object.fromEntries(
      [...holders.subarray(startOf(term), startOf(term + 1))].map((one) => [references[one], NO_METADATA]),
    );
}

import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import type { ThemeReason } from '../../model/theme.ts';
import { resolveHomonyms } from './homonyms.ts';
import { guessThemeLanguage } from './language.ts';
import type { Found } from './lexicon.ts';
import { lexiconsOf, type Pattern } from './patterns.ts';
import { type ReferenceHit, referenceReader } from './reference-reasons.ts';
import { countedTerms, freeHomonyms, inOrder } from './select.ts';

/** What a text by itself says for and against each theme. */
export interface Evidence {
  readonly words: number;
  /** What signs of an aside (a citation, a word of thanks) add to every threshold. */
  readonly aside: number;
  readonly reasons: ReadonlyMap<ThemeId, readonly ThemeReason[]>;
}

export type EvidenceReader = (text: string, language: string) => Evidence;

type Add = (theme: ThemeId, reason: ThemeReason) => void;

/** Compiles a codebook into a reader of evidence. */
export function evidenceReader(codebook: Codebook, references: boolean): EvidenceReader {
  const lexicons = lexiconsOf(codebook);
  const readReferences = references ? referenceReader(codebook) : () => [];
  const { repeats } = codebook.tagger;

  return (text, language) => {
    const lexicon = lexicons.get(language) ?? lexicons.get(guessThemeLanguage(text));
    const { words, found } = lexicon?.scan(text) ?? { words: 0, found: [] };
    const reasons = new Map<ThemeId, ThemeReason[]>();
    const add: Add = (theme, reason) => {
      const list = reasons.get(theme);
      if (list) list.push(reason);
      else reasons.set(theme, [reason]);
    };
    addTerms(text, found, repeats, add);
    addReferences(text, readReferences(text), repeats, add);
    const aside = found.reduce((sum, { owner }) => (owner.kind === 'aside' ? sum + owner.weight : sum), 0);
    return { words, aside, reasons };
  };
}

function addTerms(text: string, found: readonly Found<Pattern>[], repeats: number, add: Add): void {
  const ordered = inOrder(found);
  const homonyms = freeHomonyms(ordered);
  const terms = countedTerms(ordered, homonyms);
  for (const [owner, places] of groupBy(terms, (item) => item.owner)) {
    const [first] = places;
    if (!first) continue;
    const weight = rounded(owner.weight * repeated(places.length, repeats));
    add(owner.theme, { kind: 'term', what: times(owner.term, places.length), weight, span: spanOf(first) });
  }
  const resolved = resolveHomonyms(text, homonyms, ordered);
  for (const [sense, places] of groupBy(resolved, (item) => item.sense)) {
    const [first] = places;
    if (!first || !sense || sense.theme === null) continue;
    const why = first.by.length > 0 ? ` (${first.by.join(', ')})` : '';
    add(sense.theme, {
      kind: 'homonym',
      what: times(`${first.homonym.term}${why}`, places.length),
      weight: rounded(sense.weight * repeated(places.length, repeats)),
      span: spanOf(first),
    });
  }
}

function addReferences(text: string, hits: readonly ReferenceHit[], repeats: number, add: Add): void {
  for (const [theme, places] of groupBy(hits, (hit) => hit.theme)) {
    const [first] = places;
    if (!first) continue;
    const heaviest = Math.max(...places.map((hit) => hit.weight));
    add(theme, {
      kind: 'reference',
      what: times(text.slice(first.reference.start, first.reference.end), places.length),
      weight: rounded(heaviest * repeated(places.length, repeats)),
      span: spanOf(first.reference),
    });
  }
}

/** 1, 1.5, 1.75 … of a weight for one, two, three occurrences when `repeats` is 1. */
const repeated = (count: number, repeats: number): number => 1 + repeats * (1 - 0.5 ** (count - 1));

const times = (what: string, count: number): string => (count > 1 ? `${what} ×${count}` : what);

/** Weights are sums of decimals; rounding keeps them the same on every machine and readable. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

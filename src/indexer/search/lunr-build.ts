import lunr from 'lunr';
import { citedPlaces } from './cited-places.ts';
import { packLunr } from './lunr-pack.ts';
import type { PortableIndex, PortablePassage } from './portable-index.ts';
import { lowerWords, termLanguage, termsOfWords } from './terms.ts';

/**
 * Indexes passages, whatever their order. lunr gets the terms and the places cited; words as printed are not
 * indexed but looked up in the passages that hold their terms, which halves the index.
 */
export function buildPortableIndex(
  passages: readonly PortablePassage[],
  synonyms: PortableIndex['synonyms'] = [],
): PortableIndex {
  const sorted = [...passages].sort(byPlace);
  const vocabulary = new Map<string, Set<string>>();
  const builder = new lunr.Builder();
  builder.ref('row');
  builder.field('terms');
  builder.field('places');
  // Terms are made by the same rules as for every engine: lunr is not to cut or change them.
  builder.tokenizer = tokensOf as typeof lunr.tokenizer;
  let terms = 0;
  sorted.forEach((passage, row) => {
    const words = lowerWords(passage.text);
    const own = termsOfWords(words, passage.language);
    const language = termLanguage(passage.language);
    const known = vocabulary.get(language) ?? new Set();
    vocabulary.set(language, known);
    for (const word of words) known.add(word);
    terms += own.length;
    builder.add({ row, terms: own, places: citedPlaces(passage.text) });
  });
  return {
    format: 2,
    lunr: packLunr(builder.build().toJSON()),
    passages: sorted,
    totals: { passages: sorted.length, terms },
    vocabulary: Object.fromEntries(
      [...vocabulary]
        .sort(([a], [b]) => compare(a, b))
        .map(([key, words]) => [key, [...words].sort().join(' ')]),
    ),
    synonyms,
  };
}

const tokensOf = (terms: unknown): lunr.Token[] =>
  (terms as readonly string[]).map((term) => new lunr.Token(term, {}));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: PortablePassage, b: PortablePassage): number =>
  compare(a.docket, b.docket) || compare(a.document, b.document) || a.ordinal - b.ordinal;

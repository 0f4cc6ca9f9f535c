import { distance } from 'fastest-levenshtein';

/** How many words of the vocabulary stand for a misspelt one. */
const MOST_SIMILAR = 64;

/** The words at most so many edits away, nearest first, then by their letters. */
export function nearestWords(word: string, words: Iterable<string>, edits: number): string[] {
  return [...words]
    .map((one) => ({ one, away: distance(word, one) }))
    .filter(({ away }) => away <= edits)
    .sort((a, b) => a.away - b.away || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_SIMILAR)
    .map(({ one }) => one);
}

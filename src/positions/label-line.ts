import type { SentenceInContext } from './sentence.ts';

const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;

/**
 * Whether a line only names something: a run-in title of a word or two ("Batteries."), a name and office under a
 * letter, an address. Such a line says what follows or who signs; it takes no view. The cells of a table are terse by
 * nature and are taken at their word.
 */
export function isLabelLine({ text, block }: SentenceInContext): boolean {
  if (block === 'table') return false;
  const words = text.match(WORD) ?? [];
  if (words.length <= 2) return true;
  const long = words.filter((word) => word.length > 3);
  return !/[.?!:;]["”’)]*$/u.test(text.trim()) && long.every((word) => /^\p{Lu}/u.test(word));
}

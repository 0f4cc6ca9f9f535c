import type { BlockKind } from '../model/document.ts';
import type { SentenceInContext } from './sentence.ts';

/** Blocks whose entries are short by nature. */
const TERSE: ReadonlySet<BlockKind> = new Set(['table', 'list_item', 'footnote']);
const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;

/**
 * Whether a line only names something: a run-in title of a word or two ("Batteries."), a name and office under a
 * letter, an address. Such a line says what follows or who signs; it takes no view.
 */
export function isLabelLine({ text, block }: SentenceInContext): boolean {
  if (TERSE.has(block)) return false;
  const words = text.match(WORD) ?? [];
  if (words.length <= 2) return true;
  const long = words.filter((word) => word.length > 3);
  return !/[.?!:;]["”’)]*$/u.test(text.trim()) && long.every((word) => /^\p{Lu}/u.test(word));
}

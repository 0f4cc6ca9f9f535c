import { f1 } from './f1.ts';

/** F1 of two texts as multisets of words, 0 to 1; 0 where both are empty. */
export function wordF1(found: string, there: string): number {
  const left = wordsOf(found);
  const right = wordsOf(there);
  const rest = new Map<string, number>();
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = rest.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    rest.set(word, count - 1);
  }
  return f1({ right: shared, wrong: left.length - shared, missed: right.length - shared }) ?? 0;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];

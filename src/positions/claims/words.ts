import type { Span } from '../../model/span.ts';

/** A word or a mark of a sentence, with its place. */
export interface Word extends Span {
  /** In lower case, composed, with straight apostrophes. */
  readonly text: string;
}

/** Letters and digits, held together by apostrophes, hyphens and decimal points; any other mark stands alone. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’-]|[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
/** French words that lean on the next one: each is a word of its own. */
const FRENCH =
  /(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+|[.,](?=\p{N})\p{N}+|(?<=aujourd)['’]hui)*|[^\s\p{L}\p{M}\p{N}]/giu;

/** The words and marks of a sentence, in order. */
export function wordsOf(sentence: string, language: string): Word[] {
  const words: Word[] = [];
  for (const match of sentence.matchAll(language === 'fr' ? FRENCH : WORD)) {
    const [raw] = match;
    const text = raw.normalize('NFC').toLowerCase().replaceAll('’', "'");
    words.push({ text, start: match.index, end: match.index + raw.length });
  }
  return words;
}

const MARK = /^[^\p{L}\p{M}\p{N}]$/u;

/** Whether it is a mark and no word. */
export const isMark = (word: Word | undefined): boolean => word !== undefined && MARK.test(word.text);

/** From the first of some words to the last, `to` left out. */
export function spanOfWords(words: readonly Word[], from: number, to: number): Span {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) throw new RangeError(`no words ${from} to ${to} of ${words.length}`);
  return { start: first.start, end: last.end };
}

import type { Span } from '../../model/span.ts';
import { type Letters, lettersOf, originalSpan } from '../../text/letters.ts';

/** The letters of all documents in one string, each document followed by a line break. */
export interface RecordLetters {
  readonly text: string;
  /** 1 where a word begins, and behind the last word of a document. */
  readonly begins: Uint8Array;
  /** Index of the document in which a place lies. */
  readonly documentAt: (at: number) => number;
  /** The range of a document. */
  readonly rangeOf: (document: number) => Span;
  /** The place in a document's own text of a range that is not empty. */
  readonly original: (start: number, end: number) => Span;
}

export function recordLetters(texts: readonly string[]): RecordLetters {
  const all: readonly Letters[] = texts.map(lettersOf);
  const bases: number[] = [];
  let length = 0;
  for (const { text } of all) {
    bases.push(length);
    length += text.length + 1;
  }
  const begins = new Uint8Array(length + 1);
  all.forEach((letters, index) => {
    const base = bases[index] ?? 0;
    begins.set(letters.begins, base);
    begins[base + letters.text.length] = 1;
  });
  const documentAt = (at: number): number => {
    let low = 0;
    let high = bases.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((bases[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    text: all.map(({ text }) => `${text}\n`).join(''),
    begins,
    documentAt,
    rangeOf: (document) => {
      const start = bases[document] ?? 0;
      return { start, end: start + (all[document]?.text.length ?? 0) };
    },
    original: (start, end) => {
      const document = documentAt(start);
      const letters = all[document];
      const base = bases[document] ?? 0;
      return letters ? originalSpan(letters, start - base, end - base) : { start: 0, end: 0 };
    },
  };
}

/** The words of a range of letters, as spans of them; a range may begin inside a word. */
export function wordSpans(
  { text, begins }: Pick<Letters, 'text' | 'begins'>,
  start: number,
  end: number,
): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && begins[at] !== 1) continue;
    // What keeps two numbers apart is no word.
    if (at > from && text[from] !== ' ') spans.push({ start: from, end: at });
    from = at;
  }
  return spans;
}

import type { Document } from '../../model/document.ts';
import { type Span, spanLength } from '../../model/span.ts';
import { sentences } from '../../text/sentences.ts';
import { hashSet, hashWords, SHINGLE_WORDS, shinglesOf, type WordHashes } from '../../text/shingles.ts';
import { templateOf } from './template.ts';

export type CopyText = Pick<Document, 'text' | 'language' | 'blocks'>;

/** A copy's sentences: those of the template, and the signer's own. Neighbours of one kind are one span. */
export interface DividedCopy {
  readonly template: readonly Span[];
  readonly own: readonly Span[];
}

/** Tells the words that variants of a letter share from those that each adds; questions count here like all else. */
export function divideCopies(copies: readonly CopyText[]): DividedCopy[] {
  const words = copies.map(({ text }) => hashWords(text));
  const shingles = words.map(({ hashes }) => shinglesOf(hashes));
  const template = new Set(templateOf(shingles.map(hashSet)));
  return copies.map((copy, index) =>
    divide(copy, words[index] as WordHashes, shingles[index] as Uint32Array, template),
  );
}

/** Of the copies the one with most of the template and least of its own. */
export function plainestCopy(copies: readonly DividedCopy[]): number {
  const weight = ({ template, own }: DividedCopy): number => lengthOf(template) - lengthOf(own);
  return copies.reduce(
    (best, copy, index) => (weight(copy) > weight(copies[best] as DividedCopy) ? index : best),
    0,
  );
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);

function divide(
  { text, language, blocks }: CopyText,
  { starts }: WordHashes,
  shingles: Uint32Array,
  template: ReadonlySet<number>,
): DividedCopy {
  const shared = new Uint8Array(starts.length);
  for (const [at, shingle] of shingles.entries()) {
    if (template.has(shingle)) shared.fill(1, at, at + SHINGLE_WORDS);
  }
  const divided: { readonly template: Span[]; readonly own: Span[] } = { template: [], own: [] };
  let word = 0;
  let last: Span[] | null = null;
  for (const { kind, span } of blocks) {
    if (kind === 'furniture') continue;
    for (const local of sentences(text.slice(span.start, span.end), language)) {
      const sentence = { start: span.start + local.start, end: span.start + local.end };
      while (word < starts.length && (starts[word] ?? 0) < sentence.start) word++;
      const from = word;
      while (word < starts.length && (starts[word] ?? 0) < sentence.end) word++;
      const count = shared.subarray(from, word).reduce((sum, one) => sum + one, 0);
      const into: Span[] = count * 2 > word - from ? divided.template : divided.own;
      const previous = into === last ? into.pop() : undefined;
      into.push(previous ? { start: previous.start, end: sentence.end } : sentence);
      last = into;
    }
  }
  return divided;
}

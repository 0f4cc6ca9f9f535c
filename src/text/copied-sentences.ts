import type { Span } from '../model/span.ts';
import { sentences } from './sentences.ts';
import { hashWords, SHINGLE_WORDS, shinglesOf } from './shingles.ts';

/** Share of a sentence's words that stand in the source, in runs of four at least. */
const LEAST_COPIED = 0.8;
/** Shorter sentences say too little to be copies. */
const FEWEST_WORDS = 6;

/** Tells sentences that are copied from a source from those of an author, by word; their place in it does not count. */
export interface CopyDetector {
  readonly isCopied: (sentence: string) => boolean;
  /** The text with copied sentences put out as blanks, so that every offset stays. */
  readonly withoutCopied: (text: string, language: string) => string;
}

export function copyDetector(sources: readonly string[]): CopyDetector {
  const known = new Set(sources.flatMap((source) => [...shinglesOf(hashWords(source).hashes)]));
  const isCopied = (sentence: string): boolean => {
    const { hashes } = hashWords(sentence);
    if (known.size === 0 || hashes.length < FEWEST_WORDS) return false;
    const copied = new Uint8Array(hashes.length);
    for (const [at, shingle] of shinglesOf(hashes).entries()) {
      if (known.has(shingle)) copied.fill(1, at, at + SHINGLE_WORDS);
    }
    return copied.reduce((sum, one) => sum + one, 0) >= hashes.length * LEAST_COPIED;
  };
  return {
    isCopied,
    withoutCopied: (text, language) => {
      if (known.size === 0) return text;
      const copied = sentences(text, language).filter(({ start, end }) => isCopied(text.slice(start, end)));
      return copied.reduce(blanked, text);
    },
  };
}

const blanked = (text: string, { start, end }: Span): string =>
  `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;

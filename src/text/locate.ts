import search from 'approx-string-match';
import type { Span } from '../model/span.ts';
import { type NormalizedText, normalized } from './normalize.ts';

/** Where the words of a quotation stand in a text. Spans are of the original text. */
export type Located =
  | {
      readonly result: 'exact';
      /** One span for each part between marks of omission. */
      readonly spans: readonly Span[];
    }
  | {
      readonly result: 'approximate';
      readonly span: Span;
      /** Characters put in, left out or changed, after normalisation. */
      readonly errors: number;
    }
  | { readonly result: 'none' };

/** Text left out between two parts may be so long, in characters of the normalised text. */
const LONGEST_OMISSION = 4000;
/** Words that square brackets replace are no longer than this. */
const LONGEST_REPLACEMENT = 120;
/** Share of a quotation's characters that may differ before it counts as not found. */
const MOST_ERRORS = 0.3;

const OMISSION = /\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?)\s*/u;
/** `[t]he`: one letter changed for its case. */
const CHANGED_LETTER = /\[(\p{L})\](?=\p{L})/gu;
const REPLACED = /\s*\[[^\]]*\]\s*/u;
const WORD = /[\p{L}\p{N}]/u;

interface Part {
  readonly words: string;
  /** How far after the part before it may begin. */
  readonly gap: number;
}

/**
 * Finds a quotation in a text normalised by `normalize`: exactly, with marks of omission (… or [...]) and words in
 * square brackets standing for anything; else approximately, by the edit distance of its longest part to the text.
 */
export function locateQuotation(quotation: string, source: NormalizedText): Located {
  const parts = partsOf(quotation);
  const longest = [...parts].sort((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return { result: 'none' };
  const exact = locateParts(parts, source.text);
  if (exact) return { result: 'exact', spans: exact.map(({ start, end }) => source.original(start, end)) };
  const matches = search(source.text, longest.words, Math.floor(longest.words.length * MOST_ERRORS));
  const best = matches.sort((a, b) => a.errors - b.errors || a.start - b.start)[0];
  if (!best || best.end <= best.start) return { result: 'none' };
  return { result: 'approximate', span: source.original(best.start, best.end), errors: best.errors };
}

function partsOf(quotation: string): Part[] {
  return quotation
    .replace(CHANGED_LETTER, '$1')
    .split(OMISSION)
    .flatMap((piece, omitted) =>
      piece.split(REPLACED).map((words, replaced) => ({
        words: normalized(words).trim(),
        gap: replaced > 0 ? LONGEST_REPLACEMENT : omitted > 0 ? LONGEST_OMISSION : Number.POSITIVE_INFINITY,
      })),
    )
    .filter(({ words }) => WORD.test(words));
}

/** The parts in order, each within its gap after the one before; every place of the first is tried. */
function locateParts(parts: readonly Part[], text: string, from = 0): Span[] | null {
  const [first, ...rest] = parts;
  if (!first) return [];
  for (const span of occurrences(first.words, text, from)) {
    const found = [span];
    for (const part of rest) {
      const last = found.at(-1) ?? span;
      const [next] = occurrences(part.words, text, last.end);
      if (!next || next.start - last.end > part.gap) break;
      found.push(next);
    }
    if (found.length === parts.length) return found;
  }
  return null;
}

/** Where the words stand as whole words: "able" is not in "unable". */
function* occurrences(words: string, text: string, from: number): Generator<Span> {
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const joinsBefore = WORD.test(text[start - 1] ?? '') && WORD.test(words[0] ?? '');
    const joinsAfter = WORD.test(text[end] ?? '') && WORD.test(words.at(-1) ?? '');
    if (!joinsBefore && !joinsAfter) yield { start, end };
  }
}

import { lettersOf } from '../../text/letters.ts';
import { wordSpans } from './record-letters.ts';

/** A run of words that the source must hold as they are. */
export interface Part {
  readonly letters: string;
  readonly words: readonly string[];
  /** Offsets of the words in `letters`. */
  readonly starts: readonly number[];
  /** Letters that may stand between the part before and this one; 0 for the first. */
  readonly gap: number;
  /** What stands between: words left out, or words in brackets. */
  readonly joint: 'first' | 'omission' | 'bracket';
  /** The bracket before or after changes the ending of a word: `allow[ed]`. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
}

/** A quotation taken apart at its marks of omission and its brackets. */
export interface QuotationParts {
  readonly parts: readonly Part[];
  /** What stands in brackets, as the writer's own words. */
  readonly brackets: readonly string[];
  readonly words: number;
}

/** Letters left out at a mark of omission, at most; about two pages. */
const LONGEST_OMISSION = 4000;
/** Letters that words in brackets stand for, at most. */
const LONGEST_REPLACED = 120;

const OMISSION =
  /\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?)\s*/u;
/** `[t]he`: one letter changed for its case. */
const CHANGED_LETTER = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;
const NOTE_CALL = /\[\^?(?:\d{1,3}|\*+)\]/g;
const BRACKET = /\[([^\]]*)\]/u;
const LETTER = /[\p{L}\p{N}]/u;

export function quotationParts(quotation: string): QuotationParts {
  const parts: Part[] = [];
  const brackets: string[] = [];
  const plain = quotation.replace(NOTE_CALL, '').replace(CHANGED_LETTER, '$1');
  for (const piece of plain.split(OMISSION)) {
    // Splitting by a pattern with a group puts what the group matched between the pieces.
    const split = piece.split(BRACKET);
    for (let at = 0; at < split.length; at += 2) {
      const raw = split[at] ?? '';
      if (at > 0) brackets.push(split[at - 1] ?? '');
      const part = partOf(raw, parts.length === 0 ? 'first' : at > 0 ? 'bracket' : 'omission');
      const gluedBefore = at > 0 && LETTER.test(raw[0] ?? '') && part.letters.length > 0;
      const gluedAfter = at + 2 < split.length && LETTER.test(raw.at(-1) ?? '');
      if (part.words.length > 0) parts.push({ ...part, gluedBefore, gluedAfter });
    }
  }
  return { parts, brackets, words: parts.reduce((sum, { words }) => sum + words.length, 0) };
}

const GAPS = { first: 0, omission: LONGEST_OMISSION, bracket: LONGEST_REPLACED } as const;

function partOf(raw: string, joint: Part['joint']): Part {
  const letters = lettersOf(raw);
  const { text } = letters;
  const spans = wordSpans(letters, 0, text.length);
  return {
    letters: text,
    words: spans.map(({ start, end }) => text.slice(start, end)),
    starts: spans.map(({ start }) => start),
    gap: GAPS[joint],
    joint,
    gluedBefore: false,
    gluedAfter: false,
  };
}

/** The part that tells most about where the quotation stands. */
export function longestPart(parts: readonly Part[]): number {
  let longest = 0;
  parts.forEach(({ letters }, index) => {
    if (letters.length > (parts[longest]?.letters.length ?? 0)) longest = index;
  });
  return longest;
}

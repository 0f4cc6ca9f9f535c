import type { Draft } from './draft.ts';
import type { Measures } from './measures.ts';

const NUMBER =
  /^(?:([IVX]+)\.|([A-Z])\.|(\d+)\.|(\d+(?:\.\d+)+)\.?|\(?([a-z])[.)]|(?:section|chapter|part|article|title)\s+[\dIVXA-Z]+|(?:attachment|appendix|annex|exhibit|schedule)\s)/i;
const OPEN_END = /[,;]$/;
/** Letterheads set the date apart; it is no heading. */
const DATE = /^(?:\p{L}+ \d{1,2}(?:st|nd|rd|th)?,? ?\d{4}|\d{1,2} \p{L}+ \d{4})$/u;
const ENDS_SENTENCE = /[.?!]["”’')]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;

/** Why a short block is a heading. */
interface Look {
  readonly big: boolean;
  readonly face: boolean;
  readonly caps: boolean;
  readonly numbered: boolean;
}

const textOf = (draft: Draft): string => draft.lines.map((line) => line.text).join(' ');

const isCaps = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** Most of its longer words begin with a capital. */
export const isTitle = (text: string): boolean => {
  const words = text.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word));
  return (
    words.length > 0 && words.filter((word) => /^[("“]?\p{Lu}/u.test(word)).length >= 0.75 * words.length
  );
};

function lookOf(draft: Draft, measures: Measures): Look {
  const text = textOf(draft);
  const size = draft.lines[0]?.size ?? 0;
  const face = draft.lines.every((line) => line.letters !== null && !measures.bodyFonts.has(line.letters));
  return {
    big: size >= 1.1 * measures.bodySize,
    face,
    caps: isCaps(text),
    numbered: NUMBER.test(text),
  };
}

/** A heading is short, does not end like a sentence, and differs from the text that it stands over. */
function isHeading(draft: Draft, next: Draft | undefined, measures: Measures): boolean {
  if (draft.kind !== 'paragraph' && draft.kind !== 'list_item') return false;
  const text = textOf(draft);
  if (draft.lines.length > 4 || text.length > 220 || !/\p{L}{3}/u.test(text) || OPEN_END.test(text))
    return false;
  if (DATE.test(text)) return false;
  if (draft.lines[0] !== undefined && draft.lines[0].size < 0.9 * measures.bodySize) return false;
  if (/^["“'(]*\p{Ll}{2}/u.test(text) || (next !== undefined && /^\p{Ll}/u.test(textOf(next)))) return false;
  const look = lookOf(draft, measures);
  if (ENDS_SENTENCE.test(text) && !(look.big || look.caps || (look.numbered && look.face))) return false;
  if (/^[•▪◦●○■□➢✓*–—-]/.test(text)) return false;
  if (draft.kind === 'list_item' && !look.numbered) return false;
  if (look.big || look.caps) return true;
  if (look.face) return true;
  const over =
    next !== undefined && next.kind === 'paragraph' && next.lines.length >= 2 && next.breaks.size === 0;
  return (
    over &&
    draft.kind === 'paragraph' &&
    draft.lines.length === 1 &&
    text.length <= 100 &&
    isTitle(text) &&
    !text.endsWith(':') &&
    !ENDS_SENTENCE.test(text) &&
    !/\d{4}$/.test(text)
  );
}

/** Rank of a numbering: parts before chapters before sections. */
function numberRank(text: string): number {
  const match = NUMBER.exec(text);
  if (match === null) return 3;
  if (match[1] !== undefined) return match[1] === match[1].toUpperCase() ? 1 : 7;
  if (match[2] !== undefined) return match[2] === match[2].toUpperCase() ? 2 : 6;
  if (match[4] !== undefined) return 3 + match[4].split('.').length;
  if (match[3] !== undefined) return 4;
  if (match[5] !== undefined) return 6;
  return 0;
}

/** Marks headings and gives them levels: larger before smaller, then by numbering. */
export function findHeadings(drafts: readonly Draft[], measures: Measures): void {
  const headings = drafts.filter((draft, i) => isHeading(draft, drafts[i + 1], measures));
  const styleOf = (draft: Draft): string => {
    const text = textOf(draft);
    const size = Math.round(draft.lines[0]?.size ?? 0);
    return [String(9999 - size).padStart(4, '0'), numberRank(text)].join(' ');
  };
  const styles = [...new Set(headings.map(styleOf))].sort();
  for (const heading of headings) {
    heading.kind = 'heading';
    heading.level = Math.min(6, styles.indexOf(styleOf(heading)) + 1);
  }
}

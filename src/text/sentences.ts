import { segment } from 'sentencex';
import type { Span } from '../model/span.ts';

/** Abbreviations that never end a sentence before a number, a sign or a lower-case word. */
const BEFORE_NUMBER =
  /(?<![\p{L}\p{N}])(?:nos?|n[úu]ms?|arts?|artículos?|secs?|subsecs?|ch|chs|cap|pp?|pgs?|pt|paras?|párr|cls?|figs?|vols?|ann|app|exs?|fn|n|nn|§+|pub|stat|fed|reg|cong|sess|rept|doc|dkt|cir|supp|rev|approx|ca|cf|vs?|e\.g|i\.e|al|etc|ibid|id|viz|est|inc|corp|ltd|co|cos|llc|bros|assn|dept|u\.s\.c|c\.f\.r|f\.r|f\.3d|s\.ct|u\.s|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.["”’)\]]*\s*$/iu;
/** Abbreviations that a name follows. */
const BEFORE_NAME =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|messrs|mx|dr|prof|hon|sen|rep|reps|sens|gov|amb|sec|gen|col|lt|sgt|rev|st|sr|sra|srta|lic|ing|mtro|mm?e?|mlle|v|vs|pub|stat|fed|cf|e\.g|i\.e|see)\.\s*$/iu;
const STARTS_LOW = /^[\s]*["“‘([]*(?:\p{Ll}|\p{N}|§|[,;:)])/u;
const STARTS_HIGH = /^\s*["“‘(]*\p{Lu}/u;
const ELLIPSIS_BEFORE_LOW = /(?:\.\.\.|…)["”’)]*\s*$/u;
/** Characters before a cut that an abbreviation may take. */
const LOOK_BACK = 24;
/** Longer pieces would meet a bug of the segmenter, which cuts them inside a character. */
const LONGEST_PIECE = 8000;

/**
 * The sentences of a text as spans of it, trimmed, in order, without overlap, together covering everything that
 * is not white space. By sentencex, corrected for legal abbreviations.
 */
export function sentences(text: string, language = 'en'): Span[] {
  const spans: Span[] = [];
  for (const piece of pieces(text)) {
    const slice = text.slice(piece.start, piece.end);
    let from = piece.start;
    let pending = piece.start;
    const parts = segment(language === 'und' ? 'en' : language, slice);
    for (const [index, part] of parts.entries()) {
      from += part.length;
      const next = parts[index + 1];
      if (next !== undefined && belongsTogether(text.slice(Math.max(pending, from - LOOK_BACK), from), next))
        continue;
      push(spans, text, pending, from);
      pending = from;
    }
    // The segmenter gives back what it got; should it ever lose a character, the rest is still covered.
    push(spans, text, pending, piece.end);
  }
  return spans;
}

function belongsTogether(before: string, next: string): boolean {
  if (/^\s*$/.test(before) || /\n\s*\n\s*$/.test(before)) return false;
  if (STARTS_LOW.test(next) && (BEFORE_NUMBER.test(before) || ELLIPSIS_BEFORE_LOW.test(before))) return true;
  return STARTS_HIGH.test(next) && BEFORE_NAME.test(before);
}

/** Paragraphs, and of very long ones parts that end at white space. */
function* pieces(text: string): Generator<Span> {
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)) {
    let start = match.index;
    const end = match.index + match[0].length;
    while (end - start > LONGEST_PIECE) {
      const cut = cutBefore(text, start, start + LONGEST_PIECE);
      yield { start, end: cut };
      start = cut;
    }
    yield { start, end };
  }
}

/** The last white space before `limit`, preferably after a full stop; never inside a surrogate pair. */
function cutBefore(text: string, start: number, limit: number): number {
  const stop = text.lastIndexOf('. ', limit - 2);
  if (stop > start + LONGEST_PIECE / 2) return stop + 2;
  for (let i = limit; i > start + LONGEST_PIECE / 2; i--) if (/\s/.test(text[i - 1] ?? '')) return i;
  return /[\udc00-\udfff]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const start = from + raw.length - raw.trimStart().length;
  spans.push({ start, end: start + trimmed.length });
}

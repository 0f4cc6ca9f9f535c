import type { Glyphs, Sheet } from './glyphs.ts';
import { isMarker } from './marker.ts';
import type { Segment } from './segments.ts';

/** One printed line of a flow of text, and what layout needs to know of it. */
export interface Line {
  readonly sheet: Sheet;
  readonly glyphs: readonly Glyphs[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The face of nine tenths of the letters, else null. */
  readonly font: string | null;
  /** The same of its text after a mark that stands apart, since marks are often set in another face. */
  readonly letters: string | null;
  /** Where the text begins after a list marker or footnote mark that stands apart; else `x0`. */
  readonly hang: number;
  /** A mark raised above the line at its beginning. */
  readonly raisedMark: string | null;
}

/** Gap, in sizes, that counts as a space where none was painted. */
const SPACE = 0.13;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export const isRaised = (glyphs: Glyphs, y: number, size: number): boolean =>
  glyphs.size < 0.85 * size && y - glyphs.y > 0.12 * size;

/** Raised digits as superscript digits, so that a note's mark never runs into a number before it. */
export const superscript = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => SUPERSCRIPT.charAt(Number(digit)));

/** Whether a space parts two neighbouring glyphs. */
export const spaceBetween = (before: Glyphs, after: Glyphs): boolean =>
  after.spaced || after.x - (before.x + before.width) > SPACE * Math.min(before.size, after.size);

function faceOf(glyphs: readonly Glyphs[]): string | null {
  const first = glyphs[0];
  if (first !== undefined && glyphs.every((g) => g.font === first.font)) return first.font;
  const counts = new Map<string, number>();
  let total = 0;
  for (const { font, text } of glyphs) {
    counts.set(font, (counts.get(font) ?? 0) + text.length);
    total += text.length;
  }
  for (const [font, count] of counts) if (count >= 0.9 * total) return font;
  return null;
}

/** Whether the first of the segments is a list marker or the mark of a note. */
function standsApart(segments: readonly Segment[]): boolean {
  const [first] = segments;
  if (first === undefined || segments.length < 2 || first.chars > 8) return false;
  const text = first.glyphs.map((g) => g.text).join('');
  return isMarker(text) || /^(?:\d{1,3}|[*†‡§]{1,3})$/.test(text);
}

/** The line that some segments of one strip make up. */
export function lineOf(sheet: Sheet, segments: readonly Segment[]): Line {
  const widest = segments.reduce((a, b) => (b.chars > a.chars ? b : a));
  const { y, size } = widest;
  const glyphs = segments
    .flatMap((s) => s.glyphs)
    .map((g) => (isRaised(g, y, size) && /[0-9]/.test(g.text) ? { ...g, text: superscript(g.text) } : g));
  let text = '';
  glyphs.forEach((g, i) => {
    const before = glyphs[i - 1];
    if (before !== undefined && spaceBetween(before, g)) text += ' ';
    text += g.text;
  });
  const first = segments[0]?.glyphs[0];
  const raised = first !== undefined && isRaised(first, y, size) ? first.text.trim() : null;
  return {
    sheet,
    glyphs,
    text,
    x0: segments[0]?.x0 ?? 0,
    x1: segments.at(-1)?.x1 ?? 0,
    y,
    size,
    font: faceOf(glyphs),
    letters: faceOf(standsApart(segments) ? segments.slice(1).flatMap((s) => s.glyphs) : glyphs),
    hang: (standsApart(segments) ? segments[1]?.x0 : segments[0]?.x0) ?? 0,
    raisedMark: raised,
  };
}

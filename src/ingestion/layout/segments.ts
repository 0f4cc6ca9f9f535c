import type { Glyphs, Sheet } from './glyphs.ts';

/** Glyphs that stand side by side on one line without a wide gap. */
export interface Segment {
  readonly glyphs: Glyphs[];
  x0: number;
  x1: number;
  /** Baseline and size of the largest glyphs, so that raised marks do not count. */
  y: number;
  size: number;
  chars: number;
}

/** Segments that share a baseline, from left to right. */
export interface Strip {
  y: number;
  size: number;
  segments: Segment[];
}

const NEAR = 0.35;
const RAISED_SIZE = 0.85;
/** Gap, in sizes, within which a mark belongs to the line at its right. */
const FAR = 5;
/** Gap, in sizes, beyond which two pieces on a line are apart. */
export const APART = 0.8;
/** The widest space, in sizes, that justification makes of a painted one. */
const JUSTIFIED = 1.15;
/** The widest space, in sizes, between words that were not painted one after the other. */
const WORD_SPACE = 0.65;

export const segmentOf = (glyphs: Glyphs): Segment => ({
  glyphs: [glyphs],
  x0: glyphs.x,
  x1: glyphs.x + glyphs.width,
  y: glyphs.y,
  size: glyphs.size,
  chars: glyphs.text.length,
});

/** Whether a smaller piece beside a larger one is raised or lowered on the same line, as a footnote mark is. */
function hangsOn(y: number, size: number, otherY: number, otherSize: number): boolean {
  const top = Math.max(y - 0.7 * size, otherY - 0.75 * otherSize);
  const bottom = Math.min(y, otherY + 0.2 * otherSize);
  return size < RAISED_SIZE * otherSize && bottom - top >= 0.22 * size;
}

function sameLine(a: Segment, y: number, size: number): boolean {
  if (Math.abs(a.y - y) <= NEAR * Math.min(a.size, size)) return true;
  return hangsOn(y, size, a.y, a.size) || hangsOn(a.y, a.size, y, size);
}

/** Appends a piece that stands to the right; the larger of the two keeps the line's baseline and size. */
function append(a: Segment, b: Segment): void {
  for (const glyphs of b.glyphs) a.glyphs.push(glyphs);
  a.x1 = Math.max(a.x1, b.x1);
  a.x0 = Math.min(a.x0, b.x0);
  if (b.size > a.size * 1.1 || (b.size >= a.size * RAISED_SIZE && b.chars > 2)) {
    a.y = b.y;
    a.size = b.size > a.size * 1.1 || b.chars > a.chars ? b.size : a.size;
  }
  a.chars += b.chars;
}

/** Follows the order of painting, which chains the words of a line even where a scan stands askew. */
function chain(sheet: Sheet): Segment[] {
  const segments: Segment[] = [];
  let last: Segment | undefined;
  for (const glyphs of sheet.glyphs) {
    const next = segmentOf(glyphs);
    if (last !== undefined) {
      const em = Math.max(last.size, next.size);
      const gap = next.x0 - last.x1;
      const room = (glyphs.spaced ? JUSTIFIED : APART) * em;
      if (gap < room && gap > -0.5 * em && sameLine(last, next.y, next.size)) {
        append(last, next);
        continue;
      }
    }
    segments.push(next);
    last = next;
  }
  return segments;
}

/** Joins neighbours of one strip that only a space parts; narrow columns stand closer than an em. */
function joinNeighbours(strip: Strip): void {
  if (strip.segments.length < 2) return;
  strip.segments.sort((a, b) => a.x0 - b.x0);
  const joined: Segment[] = [];
  for (const segment of strip.segments) {
    const last = joined.at(-1);
    const em = last === undefined ? 0 : Math.min(last.size, segment.size);
    const gap = last === undefined ? 0 : segment.x0 - last.x1;
    if (last !== undefined && gap < WORD_SPACE * em && gap > -0.5 * em) append(last, segment);
    else joined.push(segment);
  }
  strip.segments = joined;
}

/** Gives marks that were painted apart from their line back to it. */
function attachMarks(strips: Strip[]): Strip[] {
  const kept = strips.map((strip, index) => {
    const left = strip.segments.filter((mark) => {
      if (mark.chars > 4) return true;
      for (const near of [strips[index + 1], strips[index - 1], strips[index + 2], strips[index - 2]]) {
        if (near === undefined || !hangsOn(mark.y, mark.size, near.y, near.size)) continue;
        const first = near.segments[0];
        // A note's mark that a tab parts from its text.
        if (first !== undefined && mark.x1 < first.x0 && first.x0 - mark.x1 < FAR * first.size) {
          near.segments.unshift(mark);
          return false;
        }
        const host = near.segments.find(
          (s) => s !== mark && mark.x0 > s.x0 - 0.5 * s.size && mark.x0 < s.x1 + 0.4 * s.size,
        );
        if (host === undefined || !hangsOn(mark.y, mark.size, host.y, host.size)) continue;
        const at = host.glyphs.findIndex((glyphs) => glyphs.x > mark.x0);
        host.glyphs.splice(at < 0 ? host.glyphs.length : at, 0, ...mark.glyphs);
        host.x0 = Math.min(host.x0, mark.x0);
        host.x1 = Math.max(host.x1, mark.x1);
        host.chars += mark.chars;
        return false;
      }
      return true;
    });
    return left.length === strip.segments.length ? strip : { ...strip, segments: left };
  });
  return kept.filter((strip) => strip.segments.length > 0);
}

/** Sorts segments by baseline into strips. */
export function stripsOf(segments: readonly Segment[]): Strip[] {
  const strips: Strip[] = [];
  let strip: Strip | undefined;
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    if (strip !== undefined && segment.y - strip.y <= NEAR * Math.min(strip.size, segment.size)) {
      strip.segments.push(segment);
      strip.size = Math.max(strip.size, segment.size);
    } else {
      strip = { y: segment.y, size: segment.size, segments: [segment] };
      strips.push(strip);
    }
  }
  for (const each of strips) joinNeighbours(each);
  return strips;
}

/** The strips of a sheet, from top to bottom. */
export const readStrips = (sheet: Sheet): Strip[] => attachMarks(stripsOf(chain(sheet)));

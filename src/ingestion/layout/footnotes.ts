import { isRaised, type Line } from './line.ts';
import type { Measures } from './measures.ts';

const MARK = /^(\d{1,3}|[*†‡§¶]{1,3})$/;
const PLAIN_START = /^(\d{1,3}|[*†‡§]{1,3})[.)]?\s+\S/;
const SMALL = 0.93;

/** The mark with which a line begins a note, or null. Where the mark is not raised, the line must be small. */
export function noteMark(line: Line, measures: Measures): string | null {
  if (line.raisedMark !== null) {
    const mark = /^(\d{1,3}|[*†‡§¶]{1,3})/.exec(line.raisedMark)?.[1];
    if (mark !== undefined) return mark;
  }
  if (line.size > SMALL * measures.bodySize) return null;
  return PLAIN_START.exec(line.text)?.[1] ?? null;
}

/** The marks raised inside lines, where the notes are called. */
export function calledMarks(lines: readonly Line[]): ReadonlySet<string> {
  const called = new Set<string>();
  for (const line of lines) {
    line.glyphs.forEach((glyphs, i) => {
      if (i === 0 || !isRaised(glyphs, line.y, line.size)) return;
      const text = plainDigits(glyphs.text)
        .trim()
        .replace(/[,.;]$/, '');
      if (MARK.test(text)) called.add(text);
    });
  }
  return called;
}

/** Superscript digits back to plain ones. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

const isSmall = (line: Line, measures: Measures): boolean => line.size <= SMALL * measures.bodySize;

/**
 * Index of the first line of a region's notes, or its length where it has none. Notes begin with a mark that a
 * line above calls, or in small type; below them stands no body text. `open`: a note of the page before may go
 * on here.
 */
export function notesStart(
  lines: readonly Line[],
  measures: Measures,
  called: ReadonlySet<string>,
  open: { readonly size: number; readonly mark: number } | null,
): number {
  let smallFrom = lines.length;
  while (smallFrom > 0) {
    const line = lines[smallFrom - 1];
    if (line === undefined || !isSmall(line, measures)) break;
    smallFrom--;
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const mark = noteMark(line, measures);
    if (mark === null) continue;
    const raised = line.raisedMark !== null;
    const next = open !== null && Number(mark) === open.mark + 1;
    const known = called.has(mark) || next;
    const below = i >= smallFrom;
    if (raised && known && (below || isLow(line))) return startOfOpen(lines, i, smallFrom, open);
    if (below && known) return startOfOpen(lines, i, smallFrom, open);
    if (below && raised && isLow(line)) return startOfOpen(lines, i, smallFrom, open);
  }
  const line = lines[smallFrom];
  const before = lines[smallFrom - 1];
  const goesOn =
    open !== null &&
    line !== undefined &&
    isLow(line) &&
    Math.abs(line.size - open.size) < 0.4 &&
    (before === undefined || line.y - before.y > 1.3 * line.size);
  return goesOn ? smallFrom : lines.length;
}

/** The small lines right above the first mark are the end of a note that began on the page before. */
function startOfOpen(
  lines: readonly Line[],
  at: number,
  smallFrom: number,
  open: { readonly size: number } | null,
): number {
  if (open === null || smallFrom >= at) return at;
  let start = at;
  while (start > smallFrom) {
    const line = lines[start - 1];
    const after = lines[start];
    if (line === undefined || after === undefined) break;
    if (Math.abs(line.size - open.size) > 0.4 || after.y - line.y > 2.5 * line.size) break;
    start--;
  }
  return start;
}

const isLow = (line: Line): boolean => line.y > 0.3 * line.sheet.height;

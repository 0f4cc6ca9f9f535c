import { readContents } from './contents.ts';
import type { Sheet } from './glyphs.ts';
import { type Line, lineOf } from './line.ts';
import { isMarker } from './marker.ts';
import { APART, type Segment, type Strip } from './segments.ts';

/** A stretch of a region: a table with its cells, or plain strips. */
export type Stretch =
  | { readonly table: readonly (readonly (readonly Line[])[])[]; readonly strips: readonly Strip[] }
  | { readonly table: null; readonly strips: readonly Strip[] };

interface Interval {
  readonly from: number;
  readonly to: number;
}

const LEAST_GAP = 0.4;
/** A gap, in sizes, that no justified line has. */
const CLEAR_GAP = 1.15;
/** Typists put two spaces after a full stop. */
const SENTENCE_GAP = 1.7;

const textOf = (s: Segment): string =>
  s.glyphs
    .map((g) => g.text)
    .join('')
    .trim();

/** The segments of a strip as cells: a list marker belongs to the text after it. */
function cellsOf(strip: Strip): Interval[] {
  const cells: { from: number; to: number }[] = [];
  let marker = false;
  let sentence = false;
  for (const segment of strip.segments) {
    const last = cells.at(-1);
    const gap = last === undefined ? 0 : segment.x0 - last.to;
    const space = gap < (sentence ? SENTENCE_GAP : APART) * segment.size;
    if ((marker || space) && last !== undefined) last.to = segment.x1;
    else cells.push({ from: segment.x0, to: segment.x1 });
    const text = textOf(segment);
    marker = cells.length === 1 && !marker && isMarker(text);
    sentence = /[.?!:;,]$/.test(text);
  }
  return cells;
}

const gapsOf = (cells: readonly Interval[]): Interval[] =>
  cells.slice(1).map((cell, i) => ({ from: cells[i]?.to ?? 0, to: cell.from }));

/** White intervals that two rows have in common; left and right of a row all is white. */
function commonGaps(gaps: readonly Interval[], cells: readonly Interval[], least: number): Interval[] {
  const white = [
    { from: Number.NEGATIVE_INFINITY, to: cells[0]?.from ?? 0 },
    ...gapsOf(cells),
    { from: cells.at(-1)?.to ?? 0, to: Number.POSITIVE_INFINITY },
  ];
  return gaps.flatMap((a) =>
    white.flatMap((b) => {
      const both = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
      return both.to - both.from >= least ? [both] : [];
    }),
  );
}

/** How far a table goes that begins at strip `start`, or null where none does. */
function tableEnd(strips: readonly Strip[], start: number): number | null {
  let gaps: Interval[] = [];
  let rows = 0;
  let clear = 0;
  let end = start;
  let singles = 0;
  for (let i = start; i < strips.length; i++) {
    const strip = strips[i];
    const before = strips[i - 1];
    if (strip === undefined) break;
    if (i > start && before !== undefined && strip.y - before.y > 3.6 * Math.max(strip.size, before.size))
      break;
    const cells = cellsOf(strip);
    const common = i === start ? gapsOf(cells) : commonGaps(gaps, cells, LEAST_GAP * strip.size);
    if (cells.length > 1) {
      if (common.length === 0) break;
      gaps = common;
      rows++;
      if (gapsOf(cells).some((g) => g.to - g.from > CLEAR_GAP * strip.size)) clear++;
      singles = 0;
      end = i + 1;
    } else {
      // A line of one cell may narrow the gaps between columns, but not close one.
      if (common.length < gaps.length || ++singles > 4) break;
      gaps = common;
    }
  }
  return rows >= 2 && clear >= 2 ? end : null;
}

/** Places that few of the rows cover part the columns. */
function separators(strips: readonly Strip[]): number[] {
  const rows = strips.map(cellsOf).filter((cells) => cells.length > 1);
  const edges = rows.flatMap((cells) =>
    cells.flatMap((c) => [
      { x: c.from, d: 1 },
      { x: c.to, d: -1 },
    ]),
  );
  edges.sort((a, b) => a.x - b.x || b.d - a.d);
  const allowed = 0.12 * rows.length;
  const found: number[] = [];
  let depth = 0;
  let since: number | null = null;
  let seen = false;
  for (const { x, d } of edges) {
    const before = depth;
    depth += d;
    if (before > allowed && depth <= allowed) since = x;
    if (before <= allowed && depth > allowed) {
      if (seen && since !== null && x - since > 2) found.push((x + since) / 2);
      seen = true;
      since = null;
    }
  }
  return found;
}

/** Whether a strip goes on with a cell whose line above fills its column. */
function wraps(strips: readonly Strip[], i: number, columnOf: (s: Segment) => number): boolean {
  return (strips[i]?.segments ?? []).some((segment) => {
    const column = columnOf(segment);
    const above = strips[i - 1]?.segments.find((s) => columnOf(s) === column);
    if (above === undefined) return false;
    const same = strips.flatMap((strip) => strip.segments.filter((s) => columnOf(s) === column));
    const width = Math.max(...same.map((s) => s.x1)) - Math.min(...same.map((s) => s.x0));
    return above.chars > 8 && above.x1 - above.x0 > 0.7 * width;
  });
}

/** Where a new row begins: after a wider white band, or, where all bands are alike, with the first column. */
function rowStarts(strips: readonly Strip[], columnOf: (s: Segment) => number): boolean[] {
  const white = strips.map((strip, i) => {
    const before = strips[i - 1];
    return before === undefined ? 0 : (strip.y - before.y) / Math.max(strip.size, before.size);
  });
  const inner = white.slice(1).sort((a, b) => a - b);
  const tight = inner[0] ?? 0;
  const wide = inner.at(-1) ?? 0;
  const banded = wide > 1.25 * tight && tight < 1.6;
  return strips.map((strip, i) => {
    if (i === 0) return true;
    const first = strip.segments.some((s) => columnOf(s) === 0);
    if (!banded) return strip.segments.length > 1 || first;
    if ((white[i] ?? 0) > 1.15 * tight) return true;
    return strip.segments.length > 1 && first && !wraps(strips, i, columnOf);
  });
}

function tableOf(sheet: Sheet, strips: readonly Strip[]): readonly (readonly (readonly Line[])[])[] | null {
  const parts = separators(strips);
  if (parts.length === 0) return null;
  const columnOf = (s: Segment): number => {
    const middle = (s.x0 + s.x1) / 2;
    return parts.filter((x) => x < middle).length;
  };
  const starts = rowStarts(strips, columnOf);
  const rows: Line[][][] = [];
  strips.forEach((strip, i) => {
    let row = rows.at(-1);
    if (row === undefined || starts[i] === true) {
      row = Array.from({ length: parts.length + 1 }, () => []);
      rows.push(row);
    }
    const byColumn = new Map<number, Segment[]>();
    for (const segment of strip.segments) {
      const column = columnOf(segment);
      byColumn.set(column, [...(byColumn.get(column) ?? []), segment]);
    }
    for (const [column, segments] of byColumn) row[column]?.push(lineOf(sheet, segments));
  });
  const full = rows.filter((row) => row.filter((cell) => cell.length > 0).length > 1).length;
  return full >= 2 ? rows.map((row) => row.filter((cell) => cell.length > 0)) : null;
}

/** Parts a region into tables and what stands between them. */
export function findTables(sheet: Sheet, strips: readonly Strip[]): Stretch[] {
  const stretches: Stretch[] = [];
  let plain: Strip[] = [];
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i];
    if (strip === undefined) break;
    const contents = readContents(sheet, strips, i);
    const end = contents?.end ?? (cellsOf(strip).length > 1 ? tableEnd(strips, i) : null);
    const part = end === null ? [] : strips.slice(i, end);
    const table = contents?.rows ?? (end === null ? null : tableOf(sheet, part));
    if (table === null || end === null) {
      plain.push(strip);
      continue;
    }
    if (plain.length > 0) stretches.push({ table: null, strips: plain });
    plain = [];
    stretches.push({ table, strips: part });
    i = end - 1;
  }
  if (plain.length > 0) stretches.push({ table: null, strips: plain });
  return stretches;
}

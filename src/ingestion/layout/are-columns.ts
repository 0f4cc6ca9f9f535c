import { type Segment, stripsOf } from './segments.ts';

/** The segments between two gutters. */
export interface Column {
  readonly segments: Segment[];
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How far a column's lines fill it. */
function fill({ segments }: Column): number {
  const left = Math.min(...segments.map((s) => s.x0));
  const right = Math.max(...segments.map((s) => s.x1));
  return meanOf(segments.map((s) => s.x1 - s.x0)) / Math.max(1, right - left);
}

interface Band {
  readonly from: number;
  readonly to: number;
}

/** The white bands between a column's lines that are wider than usual. */
function bands({ segments }: Column): Band[] {
  const ys = segments.map((s) => s.y).sort((a, b) => a - b);
  const gaps = ys.slice(1).map((y, i) => y - (ys[i] ?? y));
  const usual = [...gaps].filter((g) => g > 2).sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  return gaps.flatMap((gap, i) => (gap > 1.35 * usual ? [{ from: ys[i] ?? 0, to: (ys[i] ?? 0) + gap }] : []));
}

/** Share of the thinner of two bands that must lie within the other for them to be one: chance makes smaller ones. */
const SAME_BAND = 0.6;

const areOneBand = (a: Band, b: Band): boolean =>
  Math.min(a.to, b.to) - Math.max(a.from, b.from) >= SAME_BAND * Math.min(a.to - a.from, b.to - b.from);

/** Whether the wide white bands of the columns lie at the same height, as between the rows of a table. */
function inRows(columns: readonly Column[]): boolean {
  const all = columns.map(bands).sort((a, b) => a.length - b.length);
  const [least, ...others] = all;
  if (least === undefined || least.length < 2) return false;
  const shared = least.filter((a) => others.every((other) => other.some((b) => areOneBand(a, b))));
  return shared.length >= 0.75 * least.length;
}

const PROSE_CHARS = 18;

/** Columns of prose or a sidebar are read one after the other; the cells of a table are not. */
export function areColumns(columns: readonly Column[]): boolean {
  if (columns.some((column) => column.segments.length < 4)) return false;
  const prose = columns.every(
    (c) => meanOf(c.segments.map((s) => s.chars)) >= PROSE_CHARS && fill(c) >= 0.55,
  );
  if (prose && !inRows(columns)) return true;
  const single = columns.every((c) => stripsOf(c.segments).length > 0.85 * c.segments.length);
  const rows = shareOfRows(columns);
  return (single && rows < 0.5) || (columns.some(isDense) && rows < 0.3);
}

/** Share of the shorter column's lines whose baseline another column keeps exactly, as the cells of a row do. */
function shareOfRows(columns: readonly Column[]): number {
  const [fewest, ...others] = [...columns].sort((a, b) => a.segments.length - b.segments.length);
  if (fewest === undefined) return 1;
  const baselines = others.flatMap((column) => column.segments.map((s) => s.y));
  const kept = fewest.segments.filter((s) => baselines.some((y) => Math.abs(y - s.y) < 0.1 * s.size));
  return kept.length / Math.max(1, fewest.segments.length);
}

/** Many long lines: running text, whatever else stands in the column. */
export function isDense({ segments }: Column): boolean {
  const long = segments.filter((s) => s.chars >= 40).length;
  return segments.length >= 8 && long >= 0.4 * segments.length;
}

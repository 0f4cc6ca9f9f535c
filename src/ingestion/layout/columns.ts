import { isMarker } from './marker.ts';
import { type Segment, type Strip, stripsOf } from './segments.ts';

/** Strips that are read one after the other before anything to the right of them. */
export interface Region {
  readonly strips: readonly Strip[];
  /** Whether it is one of several columns that stand side by side. */
  readonly column: boolean;
}

/** White space between two neighbours (a vote for a gutter), or a segment that stands in its way. */
interface Trace {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly vote: boolean;
}

interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly score: number;
}

const BIN = 4;
const CROSSING = 1.5;
const LEAST_SCORE = 2;
const MOST_GUTTERS = 3;

const textOf = (s: Segment): string =>
  s.glyphs
    .map((g) => g.text)
    .join('')
    .trim();
const isWords = (s: Segment): boolean => {
  const text = textOf(s);
  return /\p{L}{2}/u.test(text) && !isMarker(text) && !/\.{4}/.test(text.slice(-12));
};

/** The nearest segment to the right on the same height, on the same strip or on one whose baseline differs. */
function rightNeighbour(strips: readonly Strip[], at: number, segment: Segment): Segment | undefined {
  let best: Segment | undefined;
  for (const step of [-1, 1]) {
    for (let i = step < 0 ? at : at + 1; i >= 0 && i < strips.length; i += step) {
      const strip = strips[i];
      if (strip === undefined || Math.abs(strip.y - segment.y) > 0.75 * segment.size) break;
      for (const other of strip.segments) {
        if (other === segment || other.x0 < segment.x1) continue;
        if (best === undefined || other.x0 < best.x0) best = other;
      }
    }
  }
  return best;
}

function traces(strips: readonly Strip[]): Trace[] {
  const found: Trace[] = [];
  strips.forEach((strip, at) => {
    for (const segment of strip.segments) {
      found.push({ y: strip.y, from: segment.x0, to: segment.x1, vote: false });
      const right = rightNeighbour(strips, at, segment);
      if (right === undefined || right.x0 - segment.x1 < 0.8 * segment.size) continue;
      if (!isWords(segment) || !isWords(right)) continue;
      found.push({ y: strip.y, from: segment.x1, to: right.x0, vote: true });
    }
  });
  return found;
}

/** The stretch of the page in which votes for a gutter at `x` most outweigh what crosses it. */
function stretchAt(found: readonly Trace[], x: number): Gutter {
  let best = { x, top: 0, bottom: 0, score: 0 };
  let score = 0;
  let top = 0;
  for (const trace of found) {
    if (trace.from > x || trace.to < x) continue;
    if (score <= 0) {
      score = 0;
      top = trace.y;
    }
    score += trace.vote ? 1 : -CROSSING;
    if (score > best.score) best = { x, top, bottom: trace.y, score };
  }
  return best;
}

/** The best gutter, put into the middle of the equally good places about it. */
function bestGutter(found: readonly Trace[], avoid: readonly Gutter[], em: number): Gutter | null {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const trace of found) {
    if (!trace.vote) continue;
    from = Math.min(from, trace.from);
    to = Math.max(to, trace.to);
  }
  let run: Gutter[] = [];
  for (let x = from + BIN / 2; x < to; x += BIN) {
    if (avoid.some((g) => Math.abs(g.x - x) < 4 * em)) continue;
    const here = stretchAt(found, x);
    const last = run.at(-1);
    if (last === undefined || here.score > last.score) run = [here];
    else if (here.score === last.score && x - last.x <= BIN * 1.5) run.push(here);
  }
  const middle = run[Math.floor(run.length / 2)];
  return middle !== undefined && middle.score >= LEAST_SCORE ? middle : null;
}

const columnOf = (segment: Segment, gutters: readonly Gutter[]): number => {
  const middle = (segment.x0 + segment.x1) / 2;
  return gutters.filter((g) => g.x < middle).length;
};

interface Column {
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
function areColumns(columns: readonly Column[]): boolean {
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
function isDense({ segments }: Column): boolean {
  const long = segments.filter((s) => s.chars >= 40).length;
  return segments.length >= 8 && long >= 0.4 * segments.length;
}

/** A narrow column of labels beside a dense one: each label is read before the lines that stand beside it. */
function labelled(columns: readonly Column[]): { labels: Column; text: Column } | null {
  const [a, b] = columns;
  if (a === undefined || b === undefined || columns.length !== 2) return null;
  return isDense(b) && a.segments.length <= 0.4 * b.segments.length ? { labels: a, text: b } : null;
}

function interleave({ labels, text }: { labels: Column; text: Column }): Region[] {
  const regions: Region[] = [];
  const lines = stripsOf(text.segments);
  let group: Strip[] = [];
  let at = 0;
  const flush = (): void => {
    const first = group[0];
    if (first === undefined) return;
    const until = lines.findIndex((line, i) => i >= at && line.y >= first.y - first.size);
    const end = until < 0 ? lines.length : until;
    if (end > at) regions.push({ strips: lines.slice(at, end), column: true });
    regions.push({ strips: group, column: true });
    at = end;
    group = [];
  };
  for (const strip of stripsOf(labels.segments)) {
    const last = group.at(-1);
    if (last !== undefined && strip.y - last.y > 2 * strip.size) flush();
    group.push(strip);
  }
  flush();
  if (at < lines.length) regions.push({ strips: lines.slice(at), column: true });
  return regions;
}

/** Lengthens a stretch by the strips next to it that no gutter crosses. */
function lengthen(strips: readonly Strip[], from: number, to: number, gutters: readonly Gutter[]) {
  const clear = (strip: Strip | undefined, beside: Strip | undefined): boolean =>
    strip !== undefined &&
    beside !== undefined &&
    Math.abs(strip.y - beside.y) < 2.2 * strip.size &&
    strip.segments.every((s) => gutters.every((g) => s.x1 < g.x || s.x0 > g.x));
  let a = from;
  let b = to;
  while (clear(strips[a - 1], strips[a])) a--;
  while (clear(strips[b], strips[b - 1])) b++;
  return [a, b] as const;
}

/**
 * The regions of a sheet in reading order. A gutter is where white space between neighbours lines up over many
 * lines; what lies above and below the stretch that it parts is read on its own.
 */
export function readRegions(strips: readonly Strip[]): Region[] {
  if (strips.length === 0) return [];
  const all = traces(strips);
  const votes = all.filter((trace) => trace.vote).length;
  const em = strips[0]?.size ?? 10;
  const best = votes < LEAST_SCORE ? null : bestGutter(all, [], em);
  if (best === null) return [{ strips, column: false }];
  const gutters = [best];
  const inside = all.filter((trace) => trace.y >= best.top && trace.y <= best.bottom);
  while (gutters.length < MOST_GUTTERS) {
    const next = bestGutter(inside, gutters, em);
    if (next === null || next.score < 0.4 * best.score) break;
    gutters.push(next);
  }
  gutters.sort((a, b) => a.x - b.x);
  const parted = part(strips, gutters) ?? (gutters.length > 1 ? part(strips, [best]) : null);
  if (parted !== null) {
    const { from, to, regions } = parted;
    return [...readRegions(strips.slice(0, from)), ...regions, ...readRegions(strips.slice(to))];
  }
  // A stretch that is no columns after all is one flow with its surroundings.
  const [from, to] = stretchOf(strips, gutters);
  return joinFlows([
    ...readRegions(strips.slice(0, from)),
    { strips: strips.slice(from, to), column: false },
    ...readRegions(strips.slice(to)),
  ]);
}

/** The strips that gutters part, from the first to before the last; the best gutter gives the heights. */
function stretchOf(
  strips: readonly Strip[],
  gutters: readonly Gutter[],
): readonly [from: number, to: number] {
  const best = gutters.reduce((a, b) => (b.score > a.score ? b : a));
  const first = strips.findIndex((s) => s.y >= best.top);
  const last = strips.findLastIndex((s) => s.y <= best.bottom);
  return lengthen(strips, first, last + 1, gutters);
}

/** The columns between gutters, each with its own regions, or null where they are the cells of a table. */
function part(
  strips: readonly Strip[],
  gutters: readonly Gutter[],
): { readonly from: number; readonly to: number; readonly regions: readonly Region[] } | null {
  const [from, to] = stretchOf(strips, gutters);
  const columns: Column[] = Array.from({ length: gutters.length + 1 }, () => ({ segments: [] }));
  for (const segment of strips.slice(from, to).flatMap((s) => s.segments))
    columns[columnOf(segment, gutters)]?.segments.push(segment);
  const labels = labelled(columns);
  if (labels) return { from, to, regions: interleave(labels) };
  if (!areColumns(columns)) return null;
  const regions = columns.flatMap((column) =>
    readRegions(stripsOf(column.segments)).map((region) => ({ ...region, column: true })),
  );
  return { from, to, regions };
}

function joinFlows(regions: readonly Region[]): Region[] {
  const joined: Region[] = [];
  for (const region of regions) {
    const last = joined.at(-1);
    if (last !== undefined && !last.column && !region.column) {
      joined[joined.length - 1] = { strips: [...last.strips, ...region.strips], column: false };
    } else joined.push(region);
  }
  return joined;
}

import { areColumns, type Column, isDense } from './are-columns.ts';
import { findGutters, type Gutter } from './gutters.ts';
import { type Segment, type Strip, stripsOf } from './segments.ts';

/** Strips that are read one after the other before anything to the right of them. */
export interface Region {
  readonly strips: readonly Strip[];
  /** Whether it is one of several columns that stand side by side. */
  readonly column: boolean;
}

const columnOf = (segment: Segment, gutters: readonly Gutter[]): number => {
  const middle = (segment.x0 + segment.x1) / 2;
  return gutters.filter((g) => g.x < middle).length;
};

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
  const found = findGutters(strips);
  if (found === null) return [{ strips, column: false }];
  const [best] = found;
  const gutters = [...found].sort((a, b) => a.x - b.x);
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

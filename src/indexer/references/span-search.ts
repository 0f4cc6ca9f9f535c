import type { Span } from '../../model/span.ts';

/** The index of the first of some spans, sorted and without overlaps, that begins at an offset or behind it. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some spans, sorted and without overlaps, that lie between two offsets. */
export const spansWithin = <T extends Span>(spans: readonly T[], { start, end }: Span): T[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end)).filter((span) => span.end <= end);

/** Whether one of some spans, sorted and without overlaps, meets a span. */
export const meetsOne = (spans: readonly Span[], { start, end }: Span): boolean => {
  const next = firstFrom(spans, start);
  return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end || (spans[next - 1]?.end ?? 0) > start;
};

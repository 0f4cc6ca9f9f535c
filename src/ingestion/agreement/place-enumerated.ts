import type { DraftNode } from './draft-node.ts';
import type { Enumerator } from './enumerator.ts';

/** Where an enumerated block goes: how many of the open nodes stay open, and what its mark counts as. */
export interface EnumeratedPlace {
  readonly keep: number;
  readonly count: Enumerator['readings'][number];
}

/** A number that the layout lost: so many may be missing between two marks. */
const MOST_MISSING = 3;

/**
 * Finds the place of a mark among the open nodes: behind its predecessor, deepest first; else, where it begins a list,
 * inside the deepest node that has no such marks yet. Null for a mark that continues nothing and begins nothing.
 */
export function placeEnumerated(
  open: readonly DraftNode[],
  { readings }: Enumerator,
): EnumeratedPlace | null {
  const follows = (missing: number): EnumeratedPlace | null => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const before = open[at]?.count;
      const count = readings.find(
        ({ style, value }) =>
          before?.style === style && value > before.value && value <= before.value + 1 + missing,
      );
      if (before && count) return { keep: at, count };
    }
    return null;
  };
  const next = follows(0);
  if (next) return next;
  const first = readings.find(({ value }) => value === 1);
  if (first) {
    const same = open.findIndex(({ count }) => count?.style === first.style);
    return { keep: same < 0 ? open.length : same, count: first };
  }
  return follows(MOST_MISSING);
}

import type { FacetCount } from './engine.ts';

/** Counts of a facet by value, most frequent first, then by value. */
export const facetCounts = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));

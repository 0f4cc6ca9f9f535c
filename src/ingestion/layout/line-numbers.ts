import type { PageStrips } from './measures.ts';
import type { Segment } from './segments.ts';

const LEAST = 8;

const numberOf = (segment: Segment): number | null => {
  const text = segment.glyphs
    .map((g) => g.text)
    .join('')
    .trim();
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
};

/** The longest column of numbers that count up by one at the left (or right) of a page's text. */
function numberColumn(page: PageStrips, side: 'first' | 'last'): Segment[] {
  let run: Segment[] = [];
  let best: Segment[] = [];
  let expected = -1;
  for (const strip of page.strips) {
    const segment = side === 'first' ? strip.segments[0] : strip.segments.at(-1);
    const value = segment === undefined ? null : numberOf(segment);
    if (segment === undefined || value === null) continue;
    const aligned = run[0] === undefined || Math.abs(run[0].x1 - segment.x1) < segment.size;
    if (value === expected && aligned) run.push(segment);
    else run = value === 1 ? [segment] : [];
    expected = run.length > 0 ? value + 1 : -1;
    if (run.length > best.length) best = run;
  }
  return best.length >= LEAST ? best : [];
}

/**
 * The line numbers of pleading paper and transcripts, by page: every page counts from 1 again at the same place.
 * One such page alone is taken for a numbered list.
 */
export function findLineNumbers(pages: readonly PageStrips[]): ReadonlySet<Segment>[] {
  for (const side of ['first', 'last'] as const) {
    const columns = pages.map((page) => (page.sheet.main ? numberColumn(page, side) : []));
    const found = columns.filter((column) => column.length > 0);
    const x = found[0]?.[0]?.x1;
    const steady = found.filter((c) => Math.abs((c[0]?.x1 ?? 0) - (x ?? 0)) < 12);
    if (found.length >= 2 && steady.length >= 0.8 * found.length) return columns.map((c) => new Set(c));
  }
  return pages.map(() => new Set());
}

import type { PageStrips } from './measures.ts';
import type { Strip } from './segments.ts';

/** A line near the upper or lower edge, counted from the edge inwards. */
export interface EdgeLine {
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  readonly index: number;
  readonly strip: Strip;
  /** Distance from the edge in points. */
  readonly depth: number;
  /** Height of the page in points. */
  readonly height: number;
  /** White space towards the page's middle, in points. */
  readonly clear: number;
  /** Text with digits masked. */
  readonly key: string;
  readonly number: number | null;
}

const EDGE = 0.26;
const LINES = 8;
const PAGE_NUMBER =
  /^[-–—|~\s([]*(?:(?:page|p ?a ?g ?e|pg\.?|p\.)\s*\|?\s*)?#(?:\s*(?:of|\/|\|)\s*#)?(?:\s*\|?\s*p ?a ?g ?e)?[-–—|~\s)\].]*$/;
const ROMAN = /^[ivxlc]{1,7}$/;

export const stripText = (strip: Strip): string =>
  strip.segments
    .map((s) => s.glyphs.map((g) => (g.spaced ? ` ${g.text}` : g.text)).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function romanValue(text: string): number | null {
  if (!ROMAN.test(text)) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charAt(i)] ?? 0;
    total += value < (values[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}

function mask(text: string): { key: string; number: number | null } {
  const lower = text.toLowerCase();
  const roman = romanValue(lower.replace(/[^\p{L}\p{N}]/gu, ''));
  if (roman !== null) return { key: '#', number: roman };
  const key = lower.replace(/\d+/g, '#');
  const digits = /\d+/.exec(text);
  const bare = key.replace(/^[#\s|]+|[#\s|]+$/g, '');
  return {
    key: PAGE_NUMBER.test(key) ? '#' : /\p{L}/u.test(bare) ? bare : lower,
    number: digits === null ? null : Number(digits[0]),
  };
}

/** The lines near a page's upper and lower edges, from each edge inwards. */
export function edgeLines(page: PageStrips, index: number): EdgeLine[] {
  const { height } = page.sheet;
  const lines: EdgeLine[] = [];
  for (const edge of ['top', 'bottom'] as const) {
    const inward = edge === 'top' ? page.strips : [...page.strips].reverse();
    for (let i = 0; i < Math.min(LINES, inward.length); i++) {
      const strip = inward[i];
      if (strip === undefined) break;
      const depth = edge === 'top' ? strip.y : height - strip.y;
      if (depth > EDGE * height) break;
      const next = inward[i + 1];
      const clear = next === undefined ? height : Math.abs(next.y - strip.y);
      lines.push({ page: index, edge, index: i, strip, depth, height, clear, ...mask(stripText(strip)) });
    }
  }
  return lines;
}

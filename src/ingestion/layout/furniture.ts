import { findLineNumbers } from './line-numbers.ts';
import type { PageStrips } from './measures.ts';
import type { Segment, Strip } from './segments.ts';

/** A group of segments at one edge of a page: a running head, a foot, the line numbers, a stamp in the margin. */
export interface FurnitureGroup {
  readonly strips: readonly Strip[];
}

/** A line near the upper or lower edge, counted from the edge inwards. */
interface EdgeLine {
  readonly page: number;
  readonly edge: 'top' | 'bottom';
  readonly index: number;
  readonly strip: Strip;
  /** Distance from the edge in points. */
  readonly depth: number;
  /** White space towards the page's middle, in points. */
  readonly clear: number;
  /** Text with digits masked. */
  readonly key: string;
  readonly number: number | null;
}

const EDGE = 0.26;
const LINES = 8;
/** Share of a page's height that is margin. */
const MARGIN = 0.09;
const PAGE_NUMBER =
  /^[-–—|~\s([]*(?:(?:page|p ?a ?g ?e|pg\.?|p\.)\s*\|?\s*)?#(?:\s*(?:of|\/|\|)\s*#)?(?:\s*\|?\s*p ?a ?g ?e)?[-–—|~\s)\].]*$/;
const ROMAN = /^[ivxlc]{1,7}$/;

const stripText = (strip: Strip): string =>
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

function edgeLines(page: PageStrips, index: number): EdgeLine[] {
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
      lines.push({ page: index, edge, index: i, strip, depth, clear, ...mask(stripText(strip)) });
    }
  }
  return lines;
}

/** A raised mark at its beginning makes a line a note, however often it says the same. */
const beginsWithMark = (strip: Strip): boolean => {
  const first = strip.segments[0]?.glyphs[0];
  return first !== undefined && first.size < 0.85 * strip.size && /^[\d*†‡]+$/.test(first.text);
};

const near = (depth: number): number => Math.round(depth / 6);

/** Groups lines by edge, key and depth (a neighbouring depth counts) and tells on how many pages each occurs. */
function repetition(lines: readonly EdgeLine[]): (line: EdgeLine) => number {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    for (const d of [-1, 0, 1]) {
      const key = `${line.edge}\0${line.key}\0${near(line.depth) + d}`;
      const set = pages.get(key);
      if (set === undefined) pages.set(key, new Set([line.page]));
      else set.add(line.page);
    }
  }
  return (line) => pages.get(`${line.edge}\0${line.key}\0${near(line.depth)}`)?.size ?? 0;
}

/** Page numbers run on with the pages: the commonest difference between printed number and page, by edge. */
function numberOffsets(lines: readonly EdgeLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.key !== '#' || line.number === null) continue;
    const key = `${line.edge}\0${line.number - line.page}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isPageNumber(line: EdgeLine, offsets: ReadonlyMap<string, number>, pages: number): boolean {
  if (line.key !== '#' || line.number === null) return false;
  const runs = offsets.get(`${line.edge}\0${line.number - line.page}`) ?? 0;
  if (runs >= 2 && runs >= Math.min(3, pages)) return true;
  const alone = line.index === 0 && line.clear > 1.6 * line.strip.size;
  return alone && (runs >= 2 || line.number === line.page + 1 || /page/i.test(stripText(line.strip)));
}

/** Lines that stand where running heads or feet of other pages stand, in the same face, though they say another thing. */
function isOfRunningStyle(line: EdgeLine, styles: ReadonlyMap<string, number>, pages: number): boolean {
  if (line.index > 0 || line.clear < 1.8 * line.strip.size) return false;
  return (styles.get(styleOf(line)) ?? 0) >= Math.max(4, 0.3 * pages);
}

/**
 * On a single page nothing repeats: what stands in the outer margin, in smaller type and well apart from the text,
 * is a running head or foot there.
 */
function isInMargin(line: EdgeLine, bodySize: number, height: number, pages: number): boolean {
  const { size } = line.strip;
  if (pages > 1 || line.index > 0 || line.depth > MARGIN * height) return false;
  return size < 0.92 * bodySize && line.clear > 2 * bodySize && !beginsWithMark(line.strip);
}

/** The size of most of a page's letters. */
function bodySizeOf({ strips }: PageStrips): number {
  const letters = new Map<number, number>();
  for (const strip of strips) {
    const size = Math.round(strip.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + stripText(strip).length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const styleOf = (line: EdgeLine): string => {
  const glyphs = line.strip.segments[0]?.glyphs[0];
  return `${line.edge}\0${near(line.depth)}\0${glyphs?.font}\0${glyphs?.size.toFixed(0)}`;
};

/** Running heads, feet and page numbers of all pages: by page index, groups of strips. */
export function findFurniture(pages: readonly PageStrips[]): FurnitureGroup[][] {
  const numbers = findLineNumbers(pages);
  const edges = pages.flatMap((page, index) =>
    page.sheet.main ? edgeLines(withoutSegments(page, numbers[index]), index) : [],
  );
  const count = repetition(edges);
  const offsets = numberOffsets(edges);
  const needed = pages.length <= 5 ? 2 : 3;
  const repeated = (line: EdgeLine): boolean =>
    !beginsWithMark(line.strip) && line.key.length > 4 && line.key.length < 200 && count(line) >= needed;
  const styles = new Map<string, number>();
  for (const line of edges) {
    if (repeated(line)) styles.set(styleOf(line), (styles.get(styleOf(line)) ?? 0) + 1);
  }
  const groups: FurnitureGroup[][] = pages.map((page, index) => [
    ...(numbers[index]?.size ? [{ strips: numberStrips(page, numbers[index]) }] : []),
  ]);
  const bodySizes = pages.length === 1 ? pages.map(bodySizeOf) : [];
  let open = true;
  let before: EdgeLine | undefined;
  for (const line of edges) {
    if (before === undefined || before.page !== line.page || before.edge !== line.edge) open = true;
    const often = repeated(line) && count(line) >= Math.max(4, 0.4 * pages.length);
    const taken =
      (open && (repeated(line) || isPageNumber(line, offsets, pages.length))) ||
      often ||
      (open && isOfRunningStyle(line, styles, pages.length)) ||
      (open &&
        isInMargin(line, bodySizes[line.page] ?? 0, pages[line.page]?.sheet.height ?? 0, pages.length));
    if (taken) {
      const list = groups[line.page];
      const group = list?.find((g) => g.strips.some((s) => s === before?.strip));
      if (open && group !== undefined && before?.edge === line.edge)
        (group.strips as Strip[]).push(line.strip);
      else list?.push({ strips: [line.strip] });
    } else open = false;
    before = line;
  }
  for (const list of groups) {
    for (const group of list) (group.strips as Strip[]).sort((a, b) => a.y - b.y);
    list.sort((a, b) => (a.strips[0]?.y ?? 0) - (b.strips[0]?.y ?? 0));
  }
  return groups;
}

const withoutSegments = (page: PageStrips, gone: ReadonlySet<Segment> | undefined): PageStrips =>
  gone === undefined || gone.size === 0 ? page : { ...page, strips: stripsWithout(page.strips, gone) };

const numberStrips = (page: PageStrips, numbers: ReadonlySet<Segment>): Strip[] =>
  page.strips
    .map((strip) => ({ ...strip, segments: strip.segments.filter((s) => numbers.has(s)) }))
    .filter((strip) => strip.segments.length > 0);

/** Strips without some of their segments. */
export const stripsWithout = (strips: readonly Strip[], gone: ReadonlySet<Segment>): Strip[] =>
  strips
    .map((strip) =>
      strip.segments.some((s) => gone.has(s))
        ? { ...strip, segments: strip.segments.filter((s) => !gone.has(s)) }
        : strip,
    )
    .filter((strip) => strip.segments.length > 0);

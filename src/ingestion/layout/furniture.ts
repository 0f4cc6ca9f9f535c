import { type EdgeLine, edgeLines, stripText } from './edge-lines.ts';
import { findLineNumbers } from './line-numbers.ts';
import type { PageStrips } from './measures.ts';
import type { Segment, Strip } from './segments.ts';

/** A group of segments at one edge of a page: a running head, a foot, the line numbers, a stamp in the margin. */
export interface FurnitureGroup {
  readonly strips: readonly Strip[];
}

/** Share of a page's height that is margin. */
const MARGIN = 0.09;

/** Running lines at one edge from which, if nothing else stands there, pages are copies of each other. */
const MANY = 6;

/** A raised mark at its beginning makes a line a note, however often it says the same. */
const beginsWithMark = (strip: Strip): boolean => {
  const first = strip.segments[0]?.glyphs[0];
  return first !== undefined && first.size < 0.85 * strip.size && /^[\d*†‡]+$/.test(first.text);
};

const near = (depth: number): number => Math.round(depth / 6);

/** Numbers of a line that are tried as the page's, from the first. */
const MOST_NUMBERS = 4;

/**
 * What a line says, as it is, and with each of its numbers told as its distance from the page's own: "Page 3 of 9" says
 * the same on every page, "Exhibit 3" does not.
 */
function sayings(line: EdgeLine): string[] {
  const text = stripText(line.strip).toLowerCase();
  const numbers = [...text.matchAll(/\d+/g)].slice(0, MOST_NUMBERS);
  const counted = numbers.map(({ 0: digits, index }) => {
    const distance = Number(digits) - line.page;
    return `${text.slice(0, index)}@${distance}${text.slice(index + digits.length)}`;
  });
  return [text, ...counted];
}

/** Groups lines by edge, saying and depth (a neighbouring depth counts) and tells on how many pages each occurs. */
function repetition(lines: readonly EdgeLine[]): (line: EdgeLine) => number {
  const pages = new Map<string, Set<number>>();
  const keyOf = (line: EdgeLine, saying: string, depth: number): string =>
    `${line.edge}\0${saying}\0${depth}`;
  for (const line of lines) {
    for (const saying of sayings(line)) {
      for (const d of [-1, 0, 1]) {
        const key = keyOf(line, saying, near(line.depth) + d);
        const set = pages.get(key);
        if (set === undefined) pages.set(key, new Set([line.page]));
        else set.add(line.page);
      }
    }
  }
  return (line) =>
    Math.max(...sayings(line).map((saying) => pages.get(keyOf(line, saying, near(line.depth)))?.size ?? 0));
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
function isInMargin(line: EdgeLine, { pages, bodySize }: Repeats): boolean {
  const { size } = line.strip;
  if (pages > 1 || line.index > 0 || line.depth > MARGIN * line.height) return false;
  return size < 0.92 * bodySize && line.clear > 2 * bodySize && !beginsWithMark(line.strip);
}

const styleOf = (line: EdgeLine): string => {
  const glyphs = line.strip.segments[0]?.glyphs[0];
  return `${line.edge}\0${near(line.depth)}\0${glyphs?.font}\0${glyphs?.size.toFixed(0)}`;
};

/** What all pages together tell of the lines at their edges. */
interface Repeats {
  readonly pages: number;
  readonly bodySize: number;
  readonly repeated: (line: EdgeLine) => boolean;
  readonly often: (line: EdgeLine) => boolean;
  readonly offsets: ReadonlyMap<string, number>;
  readonly styles: ReadonlyMap<string, number>;
}

function repeatsOf(edges: readonly EdgeLine[], pages: number, bodySize: number): Repeats {
  const count = repetition(edges);
  const needed = pages <= 5 ? 2 : 3;
  const repeated = (line: EdgeLine): boolean =>
    !beginsWithMark(line.strip) && line.key.length > 4 && line.key.length < 200 && count(line) >= needed;
  const styles = new Map<string, number>();
  for (const line of edges) {
    if (repeated(line)) styles.set(styleOf(line), (styles.get(styleOf(line)) ?? 0) + 1);
  }
  return {
    pages,
    bodySize,
    repeated,
    often: (line) => repeated(line) && count(line) >= Math.max(4, 0.4 * pages),
    offsets: numberOffsets(edges),
    styles,
  };
}

/** How far white space must part running lines from the text, in sizes. */
const PARTED = 1.4;

/** The running lines at one edge of one page. */
function runningLines(lines: readonly EdgeLine[], repeats: Repeats): EdgeLine[] {
  const { pages, repeated, offsets, styles } = repeats;
  const isRunning = (line: EdgeLine): boolean =>
    repeated(line) ||
    isPageNumber(line, offsets, pages) ||
    isOfRunningStyle(line, styles, pages) ||
    isInMargin(line, repeats);
  const stop = lines.findIndex((line) => !isRunning(line));
  const run = lines.slice(0, stop < 0 ? lines.length : stop);
  // Pages alike from the edge far into the text are copies of one letter, not heads.
  if (stop < 0 && run.length >= MANY) return run.filter((line) => isPageNumber(line, offsets, pages));
  const inner = run.findLastIndex((line) => line.clear > PARTED * line.strip.size);
  const deeper = lines.slice(run.length).filter((l) => repeats.often(l) && l.clear > PARTED * l.strip.size);
  return [...run.slice(0, inner + 1), ...deeper];
}

/** Running heads, feet and page numbers of all pages: by page index, groups of strips. */
export function findFurniture(pages: readonly PageStrips[], bodySize: number): FurnitureGroup[][] {
  const numbers = findLineNumbers(pages);
  const edges = pages.map((page, index) =>
    page.sheet.main ? edgeLines(withoutSegments(page, numbers[index]), index) : [],
  );
  const repeats = repeatsOf(edges.flat(), pages.length, bodySize);
  return pages.map((page, index) => {
    const column = numbers[index];
    const byEdge = (['top', 'bottom'] as const).map((edge) =>
      runningLines(
        (edges[index] ?? []).filter((line) => line.edge === edge),
        repeats,
      ),
    );
    return [
      ...(column?.size ? [numberStrips(page, column)] : []),
      ...byEdge.map((run) => run.map((l) => l.strip)),
    ]
      .filter((strips) => strips.length > 0)
      .map((strips) => ({ strips: [...strips].sort((a, b) => a.y - b.y) }));
  });
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

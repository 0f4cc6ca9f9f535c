import type { Block, GlyphBox, ReadText } from '../../model/document.ts';
import { sliceSpan } from '../../model/span.ts';

/** Points that a block quotation stands in from the text at least. */
const INSET = 9;
/** Edges that differ by less are the same. */
const SAME = 3;

interface Line {
  /** Where its text begins. */
  readonly start: number;
  readonly page: number;
  readonly y: number;
  x0: number;
  x1: number;
}

/**
 * The blocks of a memo of fixed layout, those set apart as block quotations marked as such: paragraphs all of whose
 * lines stand in from the left edge of the text, and from its right edge where they are several. The reader of files
 * is more careful than that; here nothing comes of a block that nobody introduces or cites and the record does not hold.
 */
export function withSetApart({
  text,
  blocks,
  boxes,
}: Pick<ReadText, 'text' | 'blocks' | 'boxes'>): readonly Block[] {
  const lines = blocks.map((block) => linesOf(block, boxes));
  const prose = blocks.map((block, at) => (block.kind === 'paragraph' ? (lines[at] ?? []) : []));
  const edges = edgesOf(prose.flat());
  if (!edges) return blocks;
  const indent = firstIndent(prose, edges.left);
  return blocks.flatMap((block, at): Block[] => {
    if (!PROSE.has(block.kind)) return [block];
    const parts = atPageEnds(block, lines[at] ?? []);
    const [first] = parts;
    const isLed = parts.length > 1 && first !== undefined && /:\s*$/.test(sliceSpan(text, first.block.span));
    if (!isLed && block.kind !== 'paragraph') return [block];
    const apart = parts.map((part) => standsIn(part.lines, edges, indent));
    if (!isLed && apart.every((one) => one === apart[0]))
      return [apart[0] ? { ...block, kind: 'quotation' } : block];
    return parts.map((part, which) => ({ ...part.block, kind: apart[which] ? 'quotation' : 'paragraph' }));
  });
}

const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list_item', 'heading']);

interface Part {
  readonly block: Block;
  readonly lines: readonly Line[];
}

/** A block as its parts on several pages: what leads to a block quotation may be read as one with it. */
function atPageEnds(block: Block, lines: readonly Line[]): Part[] {
  const first = lines.filter((line, at) => at === 0 || line.page !== lines[at - 1]?.page);
  return first.map(({ start, page }, at) => {
    const end = first[at + 1]?.start ?? block.span.end;
    const span = { start: at === 0 ? block.span.start : start, end };
    return { block: { ...block, span }, lines: lines.filter((line) => line.page === page) };
  });
}

function standsIn(lines: readonly Line[], { left, right }: Edges, indent: number): boolean {
  const [first, ...rest] = lines;
  if (!first) return false;
  // A single line may be a paragraph's first that every paragraph indents, or a line in the middle of the page.
  if (rest.length === 0) {
    const inset = first.x0 - left;
    const isCentred = Math.abs(inset - (right - first.x1)) < 2 * SAME;
    return inset > INSET && inset < (right - left) / 3 && Math.abs(inset - indent) > SAME && !isCentred;
  }
  const body = rest.length > 1 ? rest : lines;
  const inset = Math.min(...body.map(({ x0 }) => x0)) - left;
  const short = right - Math.max(...lines.map(({ x1 }) => x1));
  return inset > INSET && (short > INSET / 2 || inset > 2 * INSET);
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The left edge at which most lines begin, and the right one that the longest reach. */
function edgesOf(lines: readonly Line[]): Edges | null {
  const counts = new Map<number, number>();
  for (const { x0 } of lines) counts.set(Math.round(x0 / SAME), (counts.get(Math.round(x0 / SAME)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!most) return null;
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return { left: most[0] * SAME, right: ends[Math.floor(ends.length * 0.95)] ?? 0 };
}

/** How far most paragraphs of several lines indent their first one; 0 where they do not. */
function firstIndent(paragraphs: readonly (readonly Line[])[], left: number): number {
  const indents = paragraphs
    .filter(({ length }) => length > 1)
    .map(([first]) => Math.max(0, (first?.x0 ?? left) - left))
    .sort((a, b) => a - b);
  return indents[indents.length >> 1] ?? 0;
}

/** The printed lines of a block, by the height at which its pieces stand. */
function linesOf({ span }: Block, boxes: readonly GlyphBox[]): Line[] {
  const lines: Line[] = [];
  for (let at = firstBox(boxes, span.start); at < boxes.length; at++) {
    const box = boxes[at];
    if (!box || box.start >= span.end) break;
    const bottom = box.y + box.height;
    const last = lines.at(-1);
    if (last && last.page === box.page && Math.abs(last.y - bottom) < box.height * 0.6) {
      last.x0 = Math.min(last.x0, box.x);
      last.x1 = Math.max(last.x1, box.x + box.width);
    } else lines.push({ start: box.start, page: box.page, y: bottom, x0: box.x, x1: box.x + box.width });
  }
  return lines;
}

/** Boxes follow the text: the first that begins at a place or behind it. */
function firstBox(boxes: readonly GlyphBox[], start: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

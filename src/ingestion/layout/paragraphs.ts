import type { Draft } from './draft.ts';
import { isTitle } from './headings.ts';
import type { Line } from './line.ts';
import { isMarker, leadingMarker } from './marker.ts';
import { type Measures, usualPitch } from './measures.ts';

/** Edges and line distance of a flow of lines. */
interface Flow {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  /** Right edge of a line and its neighbours that begin at the same place. */
  readonly rightAt: (line: Line) => number;
}

const ENDS_SENTENCE = /[.?!:;]["”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]*$/;
const STARTS_LOWER = /^["“‘'([]*\p{Ll}/u;
const bin = (x: number): number => Math.round(x / 4);

function flowOf(lines: readonly Line[], measures: Measures): Flow {
  const sorted = [...lines].sort((a, b) => a.x0 - b.x0);
  const long = sorted.filter((line) => line.text.length > 20);
  const left = (long[Math.floor(long.length * 0.1)] ?? sorted[0])?.x0 ?? 0;
  const ends = lines.map((line) => line.x1).sort((a, b) => a - b);
  const right = ends[Math.floor(ends.length * 0.95)] ?? 0;
  const runs = new Map<Line, number>();
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (lines[end] !== undefined && bin(lines[end]?.x0 ?? 0) === bin(lines[i]?.x0 ?? 0)) end++;
    const run = lines.slice(i, end);
    const edge = Math.max(...run.map((line) => line.x1));
    const indent = (lines[i]?.x0 ?? 0) - left;
    const symmetric = run.length === 2 && indent > 18 && edge < right - 0.6 * indent;
    if (run.length >= 3 || symmetric) for (const line of run) runs.set(line, Math.min(right, edge));
    i = end;
  }
  const rightAt = (line: Line): number => runs.get(line) ?? right;
  const pitch = usualPitch(lines, measures.pitch * ((lines[0]?.size ?? 0) / measures.bodySize || 1));
  return { left, right, pitch, rightAt };
}

/** White space that the first word of the next line would have filled: the line ended because its author ended it. */
function slack(a: Line, b: Line, flow: Flow): number {
  const first = /^\S+/.exec(b.text)?.[0].length ?? 0;
  const wordWidth = (first + 1) * ((b.x1 - b.x0) / Math.max(1, b.text.length));
  return flow.rightAt(a) - a.x1 - wordWidth;
}

const isCentred = (line: Line, flow: Flow): boolean =>
  line.x0 - flow.left > 2 * line.size &&
  Math.abs(line.x0 + line.x1 - flow.left - flow.right) < 2.5 * line.size;

/** Whether the white space above a line is more than the distance of lines within its paragraph. */
function isWide(
  block: readonly Line[],
  b: Line,
  c: Line | undefined,
  flow: Flow,
  full: boolean,
  ended: boolean,
): boolean {
  const a = block.at(-1);
  if (a === undefined) return true;
  const em = Math.min(a.size, b.size);
  const gap = b.y - a.y;
  const before = block.at(-2);
  if (gap > 3.5 * em) return true;
  if (before !== undefined) return gap > 1.28 * Math.max(a.y - before.y, em) + 0.5;
  if (gap <= 1.45 * em) return false;
  if (!ended && gap < 2.6 * em && a.text.length > 15 && STARTS_LOWER.test(b.text)) return false;
  // The second line of a paragraph in wide spacing: the first is full and runs on, or the third keeps the distance.
  const even = c !== undefined && Math.abs(c.y - b.y - gap) < 0.1 * gap;
  if (full && a.text.length > 25 && (!ended || even)) return false;
  return gap > 1.28 * flow.pitch + 0.5;
}

/** What stands between two lines that follow one another. */
type Between = 'block' | 'break' | 'space';

function between(block: readonly Line[], b: Line, c: Line | undefined, flow: Flow): Between {
  const a = block.at(-1);
  if (a === undefined) return 'block';
  const em = Math.min(a.size, b.size);
  const gap = b.y - a.y;
  if (gap < -0.5 * em) return 'block';
  const sizes = Math.abs(a.size - b.size) / Math.max(a.size, b.size);
  if (sizes > 0.25) return 'block';
  const width = flow.right - flow.left;
  if (b.x0 - a.x0 < -0.4 * width) return 'block';
  const space = slack(a, b, flow);
  const short = space > 0.6 * em;
  const ended = ENDS_SENTENCE.test(a.text);
  // Recognised text has sizes that waver from line to line.
  if (sizes > 0.1 && (short || ended || !STARTS_LOWER.test(b.text))) return 'block';
  if (isWide(block, b, c, flow, !short, ended)) return 'block';
  const face = a.font !== b.font && a.font !== null && b.font !== null;
  // A title in a face of its own may fill its line.
  if (face && (short || ended || isTitle(a.text)) && !STARTS_LOWER.test(b.text)) return 'block';
  const marker = leadingMarker(b.text) ?? (b.hang > b.x0 + em ? { sure: true } : null);
  if (marker?.sure) return 'block';
  const first = block[0] ?? a;
  const hang = leadingMarker(first.text) === null && first.hang === first.x0 ? null : first.hang;
  if (marker !== null && (ended || short) && !STARTS_LOWER.test(b.text)) {
    return 'block';
  }
  if (marker !== null && hang !== null && Math.abs(b.x0 - first.x0) < 0.5 * em && (ended || short))
    return 'block';
  if (isCentred(a, flow) && isCentred(b, flow) && short) return 'break';
  const overText = block.length === 1 && space > 0.25 * width && b.x1 > flow.right - 0.12 * width;
  if (overText && !ended && !/,$/.test(a.text) && isTitle(a.text)) return 'block';
  const indent = b.x0 - a.x0;
  const hanging = block.length === 1 && hang !== null && Math.abs(b.x0 - hang) < 1.2 * em;
  if (indent > 0.8 * em && !hanging && (ended || short)) return 'block';
  const outdent = block.length > 1 && indent < -0.8 * em;
  if (outdent && (ended || short)) return 'block';
  if (short && ended && !STARTS_LOWER.test(b.text)) return 'block';
  return space > 0.15 * width && !STARTS_LOWER.test(b.text) ? 'break' : 'space';
}

function isListItem(line: Line): boolean {
  const marker = leadingMarker(line.text);
  if (marker !== null) return true;
  return line.hang > line.x0 + 0.5 * line.size && isMarker(line.text.split(' ')[0] ?? '');
}

/** Parts the lines of a region into paragraphs and list items. */
export function readParagraphs(lines: readonly Line[], measures: Measures): Draft[] {
  const flow = flowOf(lines, measures);
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  for (const [i, line] of lines.entries()) {
    const how = draft === undefined ? 'block' : between(draft.lines, line, lines[i + 1], flow);
    if (draft === undefined || how === 'block') {
      const above = line.y - (draft?.lines.at(-1)?.y ?? line.y);
      draft = {
        kind: isListItem(line) ? 'list_item' : 'paragraph',
        lines: [line],
        breaks: new Set(),
        first: false,
        last: false,
        left: flow.left,
        right: flow.right,
        above,
      };
      drafts.push(draft);
    } else {
      if (how === 'break') draft.breaks.add(draft.lines.length - 1);
      draft.lines.push(line);
    }
  }
  return drafts;
}

/** Whether a paragraph that ends with line `a` goes on with line `b` in the next column or on the next page. */
export function goesOn(a: Line, rightOfA: number, b: Line): boolean {
  if (Math.abs(a.size - b.size) > 0.1 * Math.max(a.size, b.size)) return false;
  if (leadingMarker(b.text) !== null) return false;
  const full = a.x1 > rightOfA - 0.15 * (rightOfA - a.x0);
  // A full line before a small letter runs on, though it ends with the full stop of an abbreviation.
  if (STARTS_LOWER.test(b.text)) return full || !/[.?!]["”’')\]]*$/.test(a.text);
  if (ENDS_SENTENCE.test(a.text)) return false;
  const face = a.font !== b.font && a.font !== null && b.font !== null;
  return !face && full && a.text.length > 25;
}

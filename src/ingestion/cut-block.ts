import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { sentences } from '../text/sentences.ts';

/** Characters from which a block is cut, and between which its slices are kept. */
const LONG = 1200;
const LEAST = 400;
const MOST = 1000;

/** The slices of a block, trimmed: the whole of it, groups of sentences, or groups of rows. */
export function cutBlock(text: string, block: Block, language: string): Span[] {
  const whole = trim(text, block.span);
  if (whole === null) return [];
  if (whole.end - whole.start <= LONG) return [whole];
  const units =
    block.kind === 'table' && block.rows
      ? rowsOf(text, whole, block.rows)
      : sentencesOf(text, whole, language);
  return group(units.flatMap((unit) => shorten(text, unit)));
}

/** Joins neighbours as long as they are short; the last group takes over from the one before it what it lacks. */
function group(units: readonly Span[]): Span[] {
  const groups: Span[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const joined = unit.end - (last?.[0]?.start ?? 0);
    if (last && (joined <= MOST || (lengthOf(last) < LEAST && joined <= LONG))) last.push(unit);
    else groups.push([unit]);
  }
  const [before, last] = groups.slice(-2);
  while (before && last && before.length > 1 && lengthOf(last) < LEAST) {
    const moved = before.slice(-1);
    if (lengthOf(before.slice(0, -1)) < LEAST || lengthOf([...moved, ...last]) > MOST) break;
    before.pop();
    last.unshift(...moved);
  }
  return groups.map((members) => ({ start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 }));
}

const lengthOf = (units: readonly Span[]): number => (units.at(-1)?.end ?? 0) - (units[0]?.start ?? 0);

const sentencesOf = (text: string, span: Span, language: string): Span[] =>
  sentences(text.slice(span.start, span.end), language).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));

/** Everything from the beginning of one row to that of the next. */
function rowsOf(text: string, whole: Span, rows: readonly (readonly Span[])[]): Span[] {
  const starts = [whole.start];
  for (const row of rows) {
    const cell = row[0];
    if (!cell) continue;
    const line = text.lastIndexOf('\n', cell.start - 1) + 1;
    const start = line > (starts.at(-1) ?? 0) && line <= cell.start ? line : cell.start;
    if (start > (starts.at(-1) ?? 0) && start < whole.end) starts.push(start);
  }
  return starts.flatMap((start, i) => trim(text, { start, end: starts[i + 1] ?? whole.end }) ?? []);
}

/** Cuts a unit that is too long by itself, where a clause or at least a word ends. */
function shorten(text: string, unit: Span): Span[] {
  const parts: Span[] = [];
  let start = unit.start;
  while (unit.end - start > LONG) {
    const cut = cutPoint(text, start + LEAST, start + MOST);
    parts.push({ start, end: cut });
    start = cut;
  }
  parts.push({ start, end: unit.end });
  return parts.flatMap((part) => trim(text, part) ?? []);
}

/** The last good place to cut between two offsets: after a semicolon or newline, a comma, a word. */
function cutPoint(text: string, from: number, to: number): number {
  const window = text.slice(from, to);
  for (const pattern of [/[;\n]\s(?!.*[;\n]\s)/s, /,\s(?!.*,\s)/s, /\s(?!.*\s)/s]) {
    const match = pattern.exec(window);
    if (match) return from + match.index + match[0].length;
  }
  return /[\udc00-\udfff]/.test(text[to] ?? '') ? to - 1 : to;
}

function trim(text: string, { start, end }: Span): Span | null {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return null;
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: from + trimmed.length };
}

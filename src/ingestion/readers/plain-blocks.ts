import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { headingLevel, isCapitals } from './heading-line.ts';
import { listMarker } from './list-marker.ts';
import { type PlainLine, paragraphsOfLines } from './plain-lines.ts';

type Lines = readonly PlainLine[];

/** A block before its place among the others is known. */
interface Piece {
  readonly kind: Block['kind'];
  readonly lines: Lines;
  readonly level?: number;
  readonly mark?: string;
}

/** From here on a line is a paragraph that nobody wrapped. */
const UNWRAPPED = 160;
const NOTE = /^\[(\d{1,3}|\*)\]\s*\S/;
const NOTES_HEADING = /^(end|foot)?notes$|^notas( al pie)?$/i;
const RULE = /^[^\p{L}\p{N}|]*$/u;

/**
 * Finds the blocks of plain text where they stand: paragraphs by blank lines, indentation or unwrapped lines;
 * headings, list items, tables, quotations (`>`), footnotes (`[1]` at the end), and as furniture the rules drawn
 * with signs and a first or last line wholly in square brackets. Together they cover all but white space.
 */
export function plainBlocks(text: string): Block[] {
  const paragraphs = paragraphsOfLines(text);
  const all = paragraphs.flat();
  const framed = new Set(
    [all[0], all.at(-1)].filter((line) => line && all.length > 1 && isBracketed(line.text)),
  );
  const pieces: Piece[] = [];
  for (const lines of paragraphs) {
    for (const { is: isFrame, lines: part } of runsBy(
      lines,
      (line) => framed.has(line) || RULE.test(line.text),
    )) {
      const isFirst = pieces.every(({ kind }) => kind === 'furniture');
      if (isFrame) pieces.push({ kind: 'furniture', lines: part });
      else pieces.push(...divide(part, isFirst));
    }
  }
  return settleNotes(settleHeadings(pieces)).map((piece) => blockOf(piece, text));
}

const isBracketed = (line: string): boolean => /^\[[^\]]*\p{L}{2}[^\]]*\]$/u.test(line);

/** The pieces of one run of lines. */
function divide(lines: Lines, isFirst: boolean): Piece[] {
  return runsBy(lines, ({ text }) => text.startsWith('>')).flatMap(({ is, lines: run }) => {
    if (is) return [{ kind: 'quotation' as const, lines: run }];
    return runsOfTable(run).flatMap(({ is: isTable, lines: part }) =>
      isTable ? [{ kind: 'table' as const, lines: part }] : divideProse(part, isFirst),
    );
  });
}

function divideProse(lines: Lines, isFirst: boolean): Piece[] {
  const [first, ...others] = lines;
  if (!first) return [];
  if (NOTE.test(first.text)) return splitAt(lines, ({ text }) => NOTE.test(text)).map(noteOf);
  // The first lines are the letterhead: whose name it bears must not stand above everything that follows.
  const level = isFirst ? null : headingLevel(first.text);
  if (others.length === 0) {
    if (typeof level === 'number') return [{ kind: 'heading', lines, level }];
    // Only what follows makes a heading of a plain short line; settled when all pieces are known.
    if (level === 'plain') return [{ kind: 'heading', lines, level: 0 }];
  } else if (
    typeof level === 'number' &&
    isCapitals(first.text) &&
    !others.some(({ text }) => isCapitals(text))
  ) {
    return [{ kind: 'heading', lines: [first], level }, ...divideProse(others, false)];
  }
  const items = splitItems(lines);
  if (items) return items;
  return splitParagraphs(lines).map((part) => ({ kind: 'paragraph' as const, lines: part }));
}

/** Items of a list with their continuation lines; numbers must follow one another. Null when it is no list. */
function splitItems(lines: Lines): Piece[] | null {
  let last: number | null = null;
  const starts = new Set<PlainLine>();
  for (const line of lines) {
    const marker = listMarker(line.text);
    if (!marker) continue;
    if (marker.number !== null && last !== null && marker.number !== last + 1) continue;
    if (marker.number !== null && last === null && starts.size > 0) continue;
    last = marker.number;
    starts.add(line);
  }
  const [first] = lines;
  const isLongParagraph = starts.size === 1 && isLong(lines) && /^\(?\d/.test(first?.text ?? '');
  if (starts.size === 0 || (starts.size === 1 && first && !starts.has(first)) || isLongParagraph) return null;
  return splitAt(lines, (line) => starts.has(line)).map((part) => {
    const isItem = part[0] !== undefined && starts.has(part[0]);
    return { kind: isItem ? ('list_item' as const) : ('paragraph' as const), lines: part };
  });
}

/** Paragraphs that only indentation or unwrapped lines tell apart. */
function splitParagraphs(lines: Lines): Lines[] {
  const unwrapped = lines.filter(({ text }) => text.length > UNWRAPPED);
  if (lengthOf(unwrapped) > lengthOf(lines) * 0.6) return lines.map((line) => [line]);
  const least = Math.min(...lines.map(({ indent }) => indent));
  const flush = lines.filter(({ indent }) => indent === least).length;
  if (lines.length < 4 || flush < lines.length * 0.6) return [lines];
  return splitAt(lines, ({ indent }) => indent >= least + 2);
}

/** Lines of cells, by pipes or by tabs, at least two together. */
function runsOfTable(lines: Lines): { is: boolean; lines: Lines }[] {
  const runs = runsBy(lines, ({ text }) => /^\|.*\||\S \| .*\S \| \S/.test(text) || /\S\t+\S/.test(text));
  return runs.some(({ is, lines: run }) => is && run.length > 1)
    ? runs.map((run) => ({ is: run.is && run.lines.length > 1, lines: run.lines }))
    : [{ is: false, lines }];
}

/** A plain short line is a heading when prose or a list follows it, and a paragraph otherwise. */
const settleHeadings = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, i) => {
    if (piece.kind !== 'heading' || piece.level !== 0) return piece;
    const next = pieces[i + 1];
    const heads = next && (next.kind === 'table' || next.kind === 'list_item' || isLong(next.lines));
    return heads ? { ...piece, level: 2 } : { kind: 'paragraph', lines: piece.lines };
  });

/**
 * Notes stand at the end, or are the numbered pieces under a heading that says so; a `[1]` before further prose
 * is a paragraph.
 */
function settleNotes(pieces: readonly Piece[]): Piece[] {
  let end = pieces.length;
  while (end > 0 && (pieces[end - 1]?.kind === 'footnote' || pieces[end - 1]?.kind === 'furniture')) end--;
  let isUnderNotes = false;
  return pieces.map((piece, i) => {
    const first = piece.lines[0]?.text ?? '';
    if (piece.kind === 'heading') isUnderNotes = NOTES_HEADING.test(first);
    if (piece.kind === 'footnote' && i < end && !isUnderNotes)
      return { kind: 'paragraph', lines: piece.lines };
    const mark = isUnderNotes ? /^(\d{1,3})\.\s/.exec(first)?.[1] : undefined;
    return mark === undefined ? piece : { kind: 'footnote', lines: piece.lines, mark };
  });
}

function noteOf(lines: Lines): Piece {
  const mark = NOTE.exec(lines[0]?.text ?? '')?.[1];
  return mark === undefined ? { kind: 'paragraph', lines } : { kind: 'footnote', lines, mark };
}

function blockOf({ kind, lines, level, mark }: Piece, text: string): Block {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const rows =
    kind === 'table' ? lines.map((line) => cellsOf(line, text)).filter((cells) => cells.length > 0) : null;
  return {
    kind,
    span,
    page: null,
    pageEnd: null,
    ...(level ? { level } : {}),
    ...(mark === undefined ? {} : { mark }),
    ...(rows ? { rows } : {}),
  };
}

/** Cells between pipes or tabs; the row of dashes under a header has none. */
function cellsOf(line: PlainLine, text: string): Span[] {
  if (/^[|\s:+-]+$/.test(line.text)) return [];
  const separator = line.text.includes('|') ? '|' : '\t';
  const cells: Span[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && text[i] !== separator) continue;
    const raw = text.slice(start, i);
    const isEdge = separator === '|' && (start === line.start || i === line.end) && raw.trim() === '';
    const from = start + raw.length - raw.trimStart().length;
    if (!isEdge)
      cells.push({
        start: raw.trim() === '' ? start : from,
        end: raw.trim() === '' ? start : from + raw.trim().length,
      });
    start = i + 1;
  }
  return cells;
}

const lengthOf = (lines: Lines): number => lines.reduce((sum, { text }) => sum + text.length, 0);
const isLong = (lines: Lines): boolean => lengthOf(lines) >= 80;

function splitAt(lines: Lines, begins: (line: PlainLine) => boolean): Lines[] {
  const parts: PlainLine[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && !begins(line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

function runsBy(lines: Lines, test: (line: PlainLine) => boolean): { is: boolean; lines: PlainLine[] }[] {
  const runs: { is: boolean; lines: PlainLine[] }[] = [];
  for (const line of lines) {
    const is = test(line);
    const last = runs.at(-1);
    if (last?.is === is) last.lines.push(line);
    else runs.push({ is, lines: [line] });
  }
  return runs;
}

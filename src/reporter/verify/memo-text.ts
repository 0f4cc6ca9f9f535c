import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { MemoDocument } from './memo-pieces.ts';
import { BLANK, type Notation, withoutNotation } from './notation.ts';

/** A stretch of a memo in which marks are paired: a block, or a cell of a table. */
export interface Region extends Span {
  /** Its place among the regions. */
  readonly at: number;
  readonly kind: Block['kind'];
  /** The block that it belongs to, for a cell the whole table. */
  readonly block: Block;
  /** For a cell, the span of its row. */
  readonly row: Span | null;
}

/** A memo as text, with its regions and the text of its notes. */
export interface MemoText {
  readonly text: string;
  readonly regions: readonly Region[];
  /** Text of each note, by its mark. */
  readonly notes: ReadonlyMap<string, string>;
  /** Line of a place, counted from 1. */
  readonly lineAt: (at: number) => number;
}

/** A note as it begins in a file: `[^3]: …`, `[3] …`, `3. …` */
const DEFINITION = /^\[\^([^\]\s]{1,20})\]:[ \t]*/gm;
const NOTE_START = /^\s*(?:\[(\d{1,3}|\*+)\]|(\d{1,3}|\*+)(?:[.)]?(?=\s)|(?=\p{L}))|([⁰¹²³⁴-⁹]+))\s*/u;

/** Prepares a memo for checking. Signs of its notation are blanked out, so that every place stays. */
export function memoText({ text: raw, blocks }: MemoDocument, notation: Notation): MemoText {
  const text = withoutNotation(raw, notation);
  return {
    text,
    regions: blocks
      .filter(({ kind }) => kind !== 'furniture')
      .flatMap((block) => regionsOf(block, text))
      .map((region, at) => ({ ...region, at })),
    notes: notesOf(text, blocks),
    lineAt: lineFinder(raw),
  };
}

/** A piece of a memo as its reader sees it. */
export const visible = (text: string): string => text.replaceAll(BLANK, '').replace(/\s+/g, ' ').trim();

function lineFinder(text: string): MemoText['lineAt'] {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function regionsOf(block: Block, text: string): Omit<Region, 'at'>[] {
  const { kind, span, rows } = block;
  if (rows && rows.length > 0) {
    return rows.flatMap((cells) => {
      const row = { start: cells[0]?.start ?? span.start, end: cells.at(-1)?.end ?? span.end };
      return cells.map((cell) => ({ ...cell, kind, block, row }));
    });
  }
  // Notes that follow one another without a blank line are one block of the file.
  const starts = [...text.slice(span.start, span.end).matchAll(DEFINITION)].map(
    ({ index }) => span.start + index,
  );
  const cuts = [...new Set([span.start, ...starts]), span.end];
  return cuts.slice(0, -1).map((start, at) => ({
    start,
    end: cuts[at + 1] ?? span.end,
    kind: starts.includes(start) ? 'footnote' : kind,
    block,
    row: null,
  }));
}

function notesOf(text: string, blocks: readonly Block[]): Map<string, string> {
  const notes = new Map<string, string>();
  const add = (mark: string | undefined, note: string): void => {
    if (mark !== undefined && !notes.has(mark)) notes.set(mark, visible(note));
  };
  const definitions = [...text.matchAll(DEFINITION)];
  definitions.forEach((match, at) => {
    const from = match.index + match[0].length;
    const limit = definitions[at + 1]?.index ?? text.length;
    const blank = text.slice(from, limit).search(/\n\s*\n(?!\s)/);
    add(match[1], text.slice(from, blank < 0 ? limit : from + blank));
  });
  for (const { kind, span, mark } of blocks) {
    if (kind !== 'footnote') continue;
    const note = text.slice(span.start, span.end);
    const start = NOTE_START.exec(note);
    add(mark ?? plainMark(start?.[1] ?? start?.[2] ?? start?.[3]), note.slice(start?.[0].length ?? 0));
  }
  if (notes.size === 0) for (const [mark, note] of numberedAtEnd(text, blocks)) add(mark, note);
  return notes;
}

/** Notes that the reader of the file took for paragraphs: those of the second half that are numbered from 1 on. */
function numberedAtEnd(text: string, blocks: readonly Block[]): [mark: string, note: string][] {
  const found: [string, string][] = [];
  for (const { kind, span } of blocks.slice(Math.floor(blocks.length / 2))) {
    const note = text.slice(span.start, span.end);
    const isProse = kind === 'paragraph' || kind === 'list_item';
    const number = isProse ? /^\s*\[?(\d{1,3})[\].)]?\s+/.exec(note) : null;
    if (number && Number(number[1]) === found.length + 1) {
      found.push([number[1] ?? '', note.slice(number[0].length)]);
    }
  }
  return found;
}

/** Raised figures back to plain ones. */
export const plainMark = (mark: string | undefined): string | undefined =>
  mark?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

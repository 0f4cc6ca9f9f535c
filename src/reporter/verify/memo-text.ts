import type { Block, Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A stretch of a memo in which marks are paired: a block, or a cell of a table. */
export interface Region extends Span {
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
/** Stands in for Markdown's own signs: as wide as they are, and nothing to a reader. */
const BLANK = '\u2060';

/** Prepares a memo for checking. Markdown's escapes and block marks are blanked out, so that every place stays. */
export function memoText(
  { text: raw, blocks }: Pick<Document, 'text' | 'blocks'>,
  isMarkdown: boolean,
): MemoText {
  const text = isMarkdown ? withoutMarkdown(raw) : raw;
  const lines = [...raw.matchAll(/\n/g)].map(({ index }) => index);
  return {
    text,
    regions: blocks.filter(({ kind }) => kind !== 'furniture').flatMap((block) => regionsOf(block, text)),
    notes: notesOf(text, blocks),
    lineAt: (at) => lines.filter((end) => end < at).length + 1,
  };
}

/** A piece of a memo as its reader sees it. */
export const visible = (text: string): string => text.replaceAll(BLANK, '').replace(/\s+/g, ' ').trim();

const withoutMarkdown = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, BLANK)
    .replace(/^((?:[ \t]*>)+)/gm, (marks) => marks.replaceAll('>', ' '))
    .replace(/\*\*|__/g, BLANK.repeat(2))
    .replace(/&#x20;/g, BLANK.repeat(6))
    .replace(/&amp;/g, `&${BLANK.repeat(4)}`);

function regionsOf(block: Block, text: string): Region[] {
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
  const cuts = [span.start, ...starts.filter((start) => start > span.start), span.end];
  return cuts
    .slice(0, -1)
    .map((start, at) => ({ start, end: cuts[at + 1] ?? span.end, kind, block, row: null }));
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
  if (notes.size === 0) for (const [mark, note] of unmarkedNotes(text, blocks)) add(mark, note);
  return notes;
}

/**
 * Notes that the reader of the file took for paragraphs: those that begin with a figure to which a word is joined
 * (`3Name; file; p. 2`), or numbered paragraphs of the second half; each number the one that is due.
 */
function unmarkedNotes(text: string, blocks: readonly Block[]): [mark: string, note: string][] {
  const collect = (from: number, start: RegExp): [string, string][] => {
    const found: [string, string][] = [];
    for (const { kind, span } of blocks.slice(from)) {
      const note = text.slice(span.start, span.end);
      const number = kind === 'paragraph' || kind === 'list_item' ? start.exec(note) : null;
      if (number && Number(number[1]) === found.length + 1) {
        found.push([number[1] ?? '', note.slice(number[0].length)]);
      }
    }
    return found;
  };
  const joined = collect(0, /^\s*(\d{1,3})(?=\p{Lu}|[“"«])/u);
  return joined.length > 0 ? joined : collect(Math.floor(blocks.length / 2), /^\s*\[?(\d{1,3})[\].)]?\s+/);
}

/** Raised figures back to plain ones. */
export const plainMark = (mark: string | undefined): string | undefined =>
  mark?.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

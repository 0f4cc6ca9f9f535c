import type { Piece } from './memo-pieces.ts';
import { closingMark, mayOpen, OPEN } from './quotation-marks.ts';

const BODY: ReadonlySet<Piece['kind']> = new Set(['paragraph', 'list_item', 'heading', 'quotation']);
/** How far down the quotation may go on: a heading or a line of a table may be read between its parts. */
const LOOK_AHEAD = 2;

/**
 * Paragraphs whose quotations are whole. Where a page ends inside of a quotation, or a row of a table was read as a
 * paragraph, the mark that closes stands in a later piece; the two are joined.
 */
export function withWholeQuotations(pieces: readonly Piece[]): Piece[] {
  const left: (Piece | null)[] = [...pieces];
  const joined: Piece[] = [];
  for (let at = 0; at < left.length; at++) {
    let piece = left[at];
    if (!piece) continue;
    for (let next = at + 1; piece && next <= at + LOOK_AHEAD; next++) {
      const open = openMark(lastWords(piece));
      const other = left[next];
      if (open === null) break;
      if (!other || !(BODY.has(other.kind) || other.rows)) continue;
      const cell = closingCell(other, open);
      if (cell === null) continue;
      // What stands between is words of the quotation too.
      const between = range(at + 1, next).flatMap((one) => {
        const { kind, words = '' } = left[one] ?? {};
        return kind === 'paragraph' ? [{ one, words }] : [];
      });
      piece = withMore(piece, [...between.map(({ words }) => words.trim()), cell.words].join(' '));
      for (const { one } of between) left[one] = null;
      left[next] = cell.rest;
    }
    joined.push(piece);
  }
  return joined;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const lastWords = ({ rows, words, kind }: Piece): string =>
  rows ? (rows.at(-1)?.find((cell) => openMark(cell) !== null) ?? '') : BODY.has(kind) ? words : '';

/** The mark that opens a quotation which a text does not close. */
function openMark(text: string): string | null {
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (!isDouble(sign) || !mayOpen(text, at, 0)) continue;
    const close = closingMark(text, at, text.length, false);
    if (close === null || close === OPEN) return sign;
    at = close;
  }
  return null;
}

/** The words of a piece that close a quotation, with what is left of it; null when none do. */
function closingCell(
  piece: Piece,
  open: string,
): { readonly words: string; readonly rest: Piece | null } | null {
  if (!piece.rows) return closes(piece.words, open) ? { words: piece.words, rest: null } : null;
  // On a new page the head of the table may come first.
  for (const [at, row] of piece.rows.slice(0, 2).entries()) {
    const closing = row.findIndex((cell) => closes(cell, open));
    if (closing < 0) continue;
    const rows = piece.rows.map((one, other) =>
      other === at ? one.filter((_, cell) => cell !== closing) : one,
    );
    const full = rows.filter(({ length }) => length > 0);
    return { words: row[closing] ?? '', rest: full.length > 0 ? { ...piece, rows: full } : null };
  }
  return null;
}

/** Whether the first of a text's marks closes what `open` opened before it. */
function closes(text: string, open: string): boolean {
  const close = closingMark(open + text, 0, text.length + 1, false);
  if (close === null || close === OPEN) return false;
  for (let at = 0; at < close - 1; at++) if (isDouble(text[at]) && mayOpen(text, at, 0)) return false;
  return true;
}

/** A single mark that nothing closes is an apostrophe. */
const isDouble = (sign: string | undefined): boolean => sign !== "'" && sign !== '‘';

function withMore(piece: Piece, words: string): Piece {
  if (!piece.rows) return { ...piece, words: `${piece.words} ${words}` };
  const last = piece.rows.at(-1) ?? [];
  const open = last.findIndex((cell) => openMark(cell) !== null);
  const row = last.map((cell, at) => (at === open ? `${cell} ${words}` : cell));
  return { ...piece, rows: [...piece.rows.slice(0, -1), row] };
}

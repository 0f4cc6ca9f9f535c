import type { Piece } from './memo-pieces.ts';

/**
 * Tables without the lines of text that were taken for rows of theirs: the spaces of a justified line are wide, so it
 * seems to have more cells than the table has columns, or it is one where the table has several.
 */
export const withoutWideLines = (pieces: readonly Piece[]): Piece[] => pieces.flatMap(divided);

type Row = readonly string[];

function divided(piece: Piece): Piece[] {
  const { rows } = piece;
  const columns = rows?.[0]?.length ?? 0;
  if (!rows || columns < 2) return [piece];
  const parts: Piece[] = [];
  let cells: Row[] = [];
  const finish = (): void => {
    if (cells.length > 0) parts.push({ ...piece, rows: cells });
    cells = [];
  };
  for (const row of rows) {
    const goesOn = cells.at(-1)?.some(isOpen) ?? false;
    if (row.length === columns || (goesOn && row.length < columns)) cells.push(row);
    else {
      finish();
      const { rows: _, ...line } = piece;
      parts.push({ ...line, kind: 'paragraph', words: row.join(' ') });
    }
  }
  finish();
  return parts;
}

/**
 * Tables with whole cells. A PDF shows lines, and a cell of several lines is read as a cell in each of several rows;
 * where a quotation or a parenthesis is left open in a row, the next rows are joined to it.
 */
export const withWholeCells = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (piece.rows ? { ...piece, rows: joinOpen(piece.rows) } : piece));

function joinOpen(rows: readonly (readonly string[])[]): string[][] {
  const joined: string[][] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const open = last?.findIndex(isOpen) ?? -1;
    if (!last || open < 0) joined.push([...row]);
    else {
      row.forEach((cell, at) => {
        const into = row.length === last.length ? at : open;
        last[into] = `${last[into] ?? ''} ${cell}`.trim();
      });
    }
  }
  return joined;
}

/** Whether a mark or a parenthesis is left open. */
function isOpen(cell: string): boolean {
  const count = (sign: string): number => cell.split(sign).length - 1;
  return (
    count('(') > count(')') || count('“') > count('”') || count('«') > count('»') || count('"') % 2 === 1
  );
}

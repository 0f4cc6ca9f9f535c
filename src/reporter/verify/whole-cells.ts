import type { Block, Document } from '../../model/document.ts';

type MemoDocument = Pick<Document, 'text' | 'blocks'>;

/**
 * A memo whose tables have whole cells. A PDF shows lines, and a cell of several lines is read as a cell in each of
 * several rows; where a quotation or a parenthesis is left open in a row, the next rows are joined to it.
 */
export function withWholeCells({ text, blocks }: MemoDocument): MemoDocument {
  if (!blocks.some(({ kind }) => kind === 'table')) return { text, blocks };
  const texts: string[] = [];
  const placed: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    const { words, rows } = laidOut(block, text);
    const span = { start: length, end: length + words.length };
    const moved = rows?.map((row) =>
      row.map(({ start, end }) => ({ start: start + length, end: end + length })),
    );
    placed.push({ ...block, span, ...(moved ? { rows: moved } : {}) });
    texts.push(words);
    length += words.length + 2;
  }
  return { text: texts.join('\n\n'), blocks: placed };
}

/** The text of a block, for a table with its rows joined, and where the cells stand in it. */
function laidOut(
  { span, rows }: Block,
  text: string,
): { readonly words: string; readonly rows: Block['rows'] } {
  if (!rows || rows.length === 0) return { words: text.slice(span.start, span.end), rows: undefined };
  const whole = joinOpen(rows.map((row) => row.map(({ start, end }) => text.slice(start, end))));
  let at = 0;
  const spans = whole.map((row) =>
    row.map((cell) => {
      const place = { start: at, end: at + cell.length };
      at += cell.length + 1;
      return place;
    }),
  );
  return { words: whole.map((row) => row.join('\t')).join('\n'), rows: spans };
}

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

import type { Block, Document } from '../../model/document.ts';

export type MemoDocument = Pick<Document, 'text' | 'blocks'>;

/** A block of a memo by its words, before it has a place in a text. */
export interface Piece {
  readonly block: Block;
  readonly kind: Block['kind'];
  readonly words: string;
  readonly mark?: string;
  /** Words of the cells, for a table that has rows. */
  readonly rows?: readonly (readonly string[])[];
}

/** The blocks of a memo as pieces, which may be joined and cut. */
export const piecesOf = ({ text, blocks }: MemoDocument): Piece[] =>
  blocks.map((block) => {
    const { kind, span, mark, rows } = block;
    const cells = rows?.map((row) => row.map(({ start, end }) => text.slice(start, end)));
    return {
      block,
      kind,
      words: text.slice(span.start, span.end),
      ...(mark === undefined ? {} : { mark }),
      ...(cells && cells.length > 0 ? { rows: cells } : {}),
    };
  });

/** Pieces put together as a text with blocks again. */
export function documentOf(pieces: readonly Piece[]): MemoDocument {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const { block, kind, words, mark, rows } of pieces) {
    const text = rows ? rows.map((row) => row.join('\t')).join('\n') : words;
    const span = { start: length, end: length + text.length };
    const { rows: _, mark: __, ...rest } = block;
    blocks.push({
      ...rest,
      kind,
      span,
      ...(mark === undefined ? {} : { mark }),
      ...(rows ? { rows: cellSpans(rows, length) } : {}),
    });
    texts.push(text);
    length += text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks };
}

function cellSpans(rows: NonNullable<Piece['rows']>, from: number): NonNullable<Block['rows']> {
  let at = from;
  return rows.map((row) =>
    row.map((cell) => {
      const span = { start: at, end: at + cell.length };
      at += cell.length + 1;
      return span;
    }),
  );
}

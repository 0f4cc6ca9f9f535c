import type { ReadText } from '../../model/document.ts';
import { withNotes } from './joined-notes.ts';
import { documentOf, type MemoDocument, type Piece, piecesOf } from './memo-pieces.ts';
import { withSetApart } from './set-apart.ts';
import { withWholeQuotations } from './whole-quotations.ts';
import { withoutWideLines, withWholeCells } from './whole-tables.ts';

const STEPS: readonly ((pieces: readonly Piece[]) => Piece[])[] = [
  withNotes,
  withoutWideLines,
  withWholeCells,
  withWholeQuotations,
];

/** A memo of fixed layout, which was read line by line, as its writer meant it: notes, cells and quotations whole. */
export function mendLayout({ text, blocks, boxes }: ReadText): MemoDocument {
  const pieces = piecesOf({ text, blocks: withSetApart({ text, blocks, boxes }) });
  return documentOf(STEPS.reduce((left, step) => step(left), pieces));
}

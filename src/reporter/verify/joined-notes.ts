import type { Piece } from './memo-pieces.ts';

/** A note that a PDF prints with its figure joined to its first word: `3Name; file; p. 2`. */
const NOTE = /^\s*(\d{1,3})(?=\p{Lu}|[“"«‘])/u;
const NEXT_NOTE = /(?<=[.)»”"’;]\s)(\d{1,3})(?=\p{Lu}|[“"«‘])/gu;
/** Notes in a row that may have been read as something else. */
const MOST_MISSING = 3;
const BODY: ReadonlySet<Piece['kind']> = new Set(['paragraph', 'list_item', 'heading', 'quotation']);

/**
 * Notes taken out of the text: those that the reader of the file took for paragraphs, since their figures are not
 * raised. Each has a number that is due; several that were read as one paragraph are told apart.
 */
export function withNotes(pieces: readonly Piece[]): Piece[] {
  const body: Piece[] = [];
  const notes: Piece[] = [];
  let due = 1;
  for (const piece of pieces) {
    const start = BODY.has(piece.kind) ? NOTE.exec(piece.words) : null;
    if (piece.kind === 'footnote') due = Math.max(due, Number(piece.mark ?? 0) + 1);
    const number = Number(start?.[1] ?? Number.NaN);
    if (!start || !(number >= due && number <= due + MOST_MISSING)) {
      body.push(piece);
      continue;
    }
    due = number;
    const cuts = [start.index];
    for (const next of piece.words.matchAll(NEXT_NOTE)) {
      if (Number(next[1]) === due + cuts.length) cuts.push(next.index);
    }
    cuts.forEach((from, at) => {
      const words = piece.words.slice(from, cuts[at + 1]).trim();
      notes.push({ ...piece, kind: 'footnote', mark: String(due + at), words: words.replace(NOTE, '') });
    });
    due += cuts.length;
  }
  return [...body, ...notes];
}

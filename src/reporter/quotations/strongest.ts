import type { MatrixCell, MatrixRow, SourcedEvidence } from '../../model/matrix.ts';
import { chooseQuotations } from './choose.ts';

/** A submitter with one of its quotations. */
export interface Quoted {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  readonly evidence: SourcedEvidence;
}

/** What a person has confirmed is worth this much more than what a machine read. */
const REVIEWED_BONUS = 0.5;

/** The strongest quotations on an ask among the cells that pass the test; only settled ones may be quoted. */
export function strongest(
  rows: readonly MatrixRow[],
  ask: string,
  test: (cell: MatrixCell) => boolean,
  count: number,
): Quoted[] {
  const candidates = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.ask === ask && cell.status === 'settled' && test(cell))
      .flatMap((cell) =>
        cell.evidence.map((evidence) => ({
          item: { row, cell, evidence },
          words: evidence.quote,
          submitter: row.key,
          bonus: cell.reviewed ? REVIEWED_BONUS : 0,
        })),
      ),
  );
  return chooseQuotations(candidates, count);
}

import type { MatrixCell, MatrixColumn, MatrixRow, SourcedEvidence } from '../../model/matrix.ts';
import { chooseQuotations } from './choose.ts';
import { clipQuotation, type Quoting } from './clip.ts';
import { oncePerLetter } from './once-per-letter.ts';

/** A submitter with one of its quotations, short enough to print. */
export interface Quoted {
  readonly row: MatrixRow;
  readonly cell: MatrixCell;
  readonly evidence: SourcedEvidence;
  readonly quotation: Quoting;
}

/** What a person has confirmed is worth this much more than what a machine read. */
const REVIEWED_BONUS = 0.5;

/** The strongest quotations on an ask among the cells that pass the test; only settled ones may be quoted. */
export const strongest = (
  rows: readonly MatrixRow[],
  { ask, title }: Pick<MatrixColumn, 'ask' | 'title'>,
  test: (cell: MatrixCell) => boolean,
  count: number,
  words?: number,
): Quoted[] => strongestAcross(rows, title, (cell) => cell.ask === ask && test(cell), count, words);

/** The same across asks: the strongest quotations about a matter given in words. */
export function strongestAcross(
  rows: readonly MatrixRow[],
  about: string,
  test: (cell: MatrixCell) => boolean,
  count: number,
  words?: number,
): Quoted[] {
  const isFirst = oncePerLetter();
  const candidates = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.status === 'settled' && test(cell))
      .flatMap((cell) =>
        cell.evidence
          .filter((evidence) => isFirst(row, evidence))
          .flatMap((evidence) =>
            clipQuotation(evidence, words).map((quotation) => ({
              item: { row, cell, evidence, quotation },
              words: quotation.evidence.quote,
              submitter: row.key,
              source: `${evidence.docket}/${evidence.document}/${evidence.start}`,
              bonus: cell.reviewed ? REVIEWED_BONUS : 0,
            })),
          ),
      ),
  );
  return chooseQuotations(candidates, count, about);
}

/** The quotations that show a mixed cell: one of each side where filings conflict, else the first two of its own. */
export function bothSides(quoted: Quoted, words?: number): Quoted[] {
  const { evidence, conflict } = quoted.cell;
  const pick = (test: (stance: string | null) => boolean): SourcedEvidence[] =>
    evidence.filter(({ stance }) => test(stance)).slice(0, 1);
  const two = conflict
    ? [
        ...pick((stance) => stance === 'support' || stance === 'conditional'),
        ...pick((stance) => stance === 'oppose'),
      ]
    : evidence.slice(0, 2);
  return two.flatMap((one) => {
    const [quotation] = clipQuotation(one, words);
    return quotation ? [{ ...quoted, evidence: one, quotation }] : [];
  });
}

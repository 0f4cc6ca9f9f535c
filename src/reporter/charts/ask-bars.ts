import type { Matrix, MatrixCell, MatrixColumn } from '../../model/matrix.ts';
import { spokenTo } from '../memo/context.ts';
import { type DivergingRow, divergingBars } from './diverging-bars.ts';
import { countReviewed, type Figure, totalOf } from './figure.ts';

interface Size {
  readonly width: number;
  readonly labels: number;
}

const WIDE: Size = { width: 980, labels: 370 };

/** Sides by ask, in submitters; asks that nobody speaks to are left out. */
export function askBars(
  matrix: Matrix,
  marks: readonly string[],
  columns: readonly MatrixColumn[] = matrix.columns,
  size: Size = WIDE,
): Figure {
  const rows = columns
    .filter((column) => spokenTo(column) > 0)
    .map((column) => ({ column, ...sidesOf(matrix, column) }));
  return divergingBars({
    ...size,
    name: 'asks',
    title: 'What submitters say of each ask',
    description: `Bars by ask, in submitters. ${rows
      .map(
        ({ column: { ask, counts }, ...sides }) =>
          `${ask}: ${sidesText(sides)}, ${counts.silent.submitters} silent of ${counts.of.submitters} read.`,
      )
      .join(' ')}`,
    marks,
    rows: rows.map(({ column, ...sides }) => ({ label: `${column.ask} ${column.title}`, ...sides })),
  });
}

type Sides = Omit<DivergingRow, 'label'>;

/** Who takes which side of an ask among the rows that pass the test. */
export function sidesOf(
  { rows }: Matrix,
  { ask }: Pick<MatrixColumn, 'ask'>,
  test: (row: Matrix['rows'][number]) => boolean = () => true,
): Sides {
  const cells = rows.filter(test).flatMap((row) => row.cells.filter((cell) => cell.ask === ask));
  const settled = (among: (stance: MatrixCell['stance']) => boolean): MatrixCell[] =>
    cells.filter(({ status, stance }) => status === 'settled' && among(stance));
  return {
    inFavor: countReviewed(settled((stance) => stance === 'support' || stance === 'conditional')),
    against: countReviewed(settled((stance) => stance === 'oppose')),
    unclear: countReviewed(cells.filter(({ status }) => status === 'unclear')),
    mixed: settled((stance) => stance === 'mixed').length,
  };
}

/** `3 consistent, 1 contrary, 0 mixed, 0 unclear`. */
export const sidesText = ({ inFavor, against, mixed, unclear }: Sides): string =>
  `${totalOf(inFavor)} consistent, ${totalOf(against)} contrary, ${mixed} mixed, ${totalOf(unclear)} unclear`;

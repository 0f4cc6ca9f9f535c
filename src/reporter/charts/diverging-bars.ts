import type { Matrix, MatrixCell, MatrixColumn } from '../../model/matrix.ts';
import { spokenTo } from '../memo/context.ts';
import { html } from '../render/html/html.ts';
import { bar, countReviewed, type Figure, label, type Reviewed, shortened, totalOf } from './figure.ts';

const WIDTH = 980;
const LABELS = 370;
const ROW = 20;
const BAR = 13;
/** Room for the number beside a bar. */
const NUMBER = 26;

interface Row {
  readonly column: MatrixColumn;
  readonly inFavor: Reviewed;
  readonly against: Reviewed;
  readonly unclear: Reviewed;
  readonly mixed: number;
}

/** By ask: contrary to the left of the line, consistent to its right, unclear apart; asks that nobody speaks to are left out. */
export function divergingBars(matrix: Matrix, marks: readonly string[]): Figure {
  const rows = matrix.columns.filter((column) => spokenTo(column) > 0).map((column) => rowOf(matrix, column));
  const most = (count: (row: Row) => Reviewed): number =>
    Math.max(1, ...rows.map((row) => totalOf(count(row))));
  const [left, right, far] = [
    most((row) => row.against),
    most((row) => row.inFavor),
    most((row) => row.unclear),
  ];
  const unit = (WIDTH - LABELS - 4 * NUMBER) / (left + right + far);
  const axis = LABELS + NUMBER + left * unit;
  const second = axis + right * unit + 2 * NUMBER;
  const drawing = rows.map((row, index) => {
    const y = 24 + index * ROW;
    const place = { y, height: BAR, unit };
    const base = y + BAR - 2;
    return html`${label(12, base, shortened(`${row.column.ask} ${row.column.title}${row.mixed > 0 ? ` (mixed: ${row.mixed})` : ''}`, 60))}${bar('against', { ...place, x: axis, towards: -1 }, row.against)}${bar('for', { ...place, x: axis, towards: 1 }, row.inFavor)}${bar('unclear', { ...place, x: second, towards: 1 }, row.unclear)}${label(axis - totalOf(row.against) * unit - 4, base, totalOf(row.against), 'end')}${label(axis + totalOf(row.inFavor) * unit + 4, base, totalOf(row.inFavor))}${label(second + totalOf(row.unclear) * unit + 4, base, totalOf(row.unclear))}\n`;
  });
  const bottom = 24 + rows.length * ROW;
  return {
    title: 'What submitters say of each ask',
    description: `Bars by ask, in submitters. ${rows
      .map(
        ({ column, inFavor, against, unclear, mixed }) =>
          `${column.ask}: ${totalOf(inFavor)} consistent, ${totalOf(against)} contrary, ${mixed} mixed, ${totalOf(unclear)} unclear, ${column.counts.silent.submitters} silent of ${column.counts.of.submitters} read.`,
      )
      .join(' ')}`,
    marks: [
      ...marks,
      'Solid: reviewed. Hatched: machine-read, not reviewed. In submitters; silence is not shown.',
    ],
    width: WIDTH,
    height: bottom + 16,
    drawing: html`${label(axis - 6, 14, 'contrary', 'end')}${label(axis + 6, 14, 'consistent')}${label(second, 14, 'unclear')}<line x1="${axis}" y1="4" x2="${axis}" y2="${bottom}" stroke="#1b1b1b"/>\n${drawing}`,
  };
}

function rowOf(matrix: Matrix, column: MatrixColumn): Row {
  const cells = matrix.rows.flatMap((row) => row.cells.filter(({ ask }) => ask === column.ask));
  const settled = (test: (stance: MatrixCell['stance']) => boolean): MatrixCell[] =>
    cells.filter(({ status, stance }) => status === 'settled' && test(stance));
  return {
    column,
    inFavor: countReviewed(settled((stance) => stance === 'support' || stance === 'conditional')),
    against: countReviewed(settled((stance) => stance === 'oppose')),
    unclear: countReviewed(cells.filter(({ status }) => status === 'unclear')),
    mixed: settled((stance) => stance === 'mixed').length,
  };
}

import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import { plural } from '../counting.ts';
import { absenceText, STANCE_MEANINGS, STANCE_SIGNS, UNCLEAR_SIGN } from '../matrix/stance-words.ts';
import { spokenTo } from '../memo/context.ts';
import { submitterLabel } from '../memo/quoted-item.ts';
import { type Html, html } from '../render/html/html.ts';
import { type Figure, label, shortened } from './figure.ts';

const LABELS = 330;
const CELL = { width: 36, height: 20 };
const HEAD = 46;
const LETTERS = 52;

/** What a field says without a cell. */
const ABSENCES = { '': '', 'not read': 'n', 'left out': 'x' } as const;

/** The matrix as a picture: submitters by the asks that anybody speaks to, a sign in each field, nothing for silence. */
export function matrixPicture(matrix: Matrix, marks: readonly string[]): Figure {
  const columns = matrix.columns.filter((column) => spokenTo(column) > 0);
  const width = Math.max(660, LABELS + columns.length * CELL.width + 20);
  const heads = columns.map(({ ask }, index) => {
    const x = LABELS + (index + 0.5) * CELL.width;
    return html`<g transform="translate(${x + 4} ${HEAD - 6}) rotate(-60)">${label(0, 0, ask)}</g>\n`;
  });
  const signs = Object.entries(STANCE_SIGNS).map(
    ([stance, sign]) => `${sign} ${STANCE_MEANINGS[stance as keyof typeof STANCE_MEANINGS]}`,
  );
  return {
    name: 'matrix',
    title: 'Who wants what',
    description: `${plural(matrix.rows.length, 'submitter')} by ${plural(columns.length, 'ask')}. ${matrix.rows
      .filter(({ cells }) => cells.length > 0)
      .map(
        (row) =>
          `${submitterLabel(row)}: ${row.cells
            .map(
              (cell) =>
                `${cell.ask} ${cell.status === 'unclear' ? 'unclear' : cell.stance}${cell.reviewed ? '' : ' (not reviewed)'}`,
            )
            .join(', ')}.`,
      )
      .join(' ')}`,
    marks: [...marks, `${signs.join('; ')}.`],
    key: `${UNCLEAR_SIGN} unclear, to be read; blank: silent; n: not read; x: left out as not reviewed. Grey field, °: machine-read, not reviewed.`,
    width,
    height: HEAD + matrix.rows.length * CELL.height + 12,
    drawing: html`${heads}${matrix.rows.map((row, index) => rowOf(row, columns, HEAD + index * CELL.height))}`,
  };
}

const rowOf = (row: MatrixRow, columns: readonly MatrixColumn[], top: number): Html =>
  html`${label(12, top + 14, shortened(submitterLabel(row), LETTERS))}${columns.map((column, index) =>
    fieldOf(row, column, LABELS + index * CELL.width, top),
  )}\n`;

function fieldOf(row: MatrixRow, { ask }: MatrixColumn, x: number, y: number): Html {
  const cell = row.cells.find((one) => one.ask === ask);
  const sign = cell
    ? `${cell.status === 'unclear' ? UNCLEAR_SIGN : STANCE_SIGNS[cell.stance]}${cell.reviewed ? '' : '°'}`
    : ABSENCES[absenceText(row, ask)];
  const fill = cell && !cell.reviewed ? '#ececec' : '#fff';
  return html`<rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" fill="${fill}" stroke="#bbb"/>${
    sign === '' ? [] : label(x + CELL.width / 2, y + 14, sign, 'middle')
  }`;
}

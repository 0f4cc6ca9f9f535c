import type { Matrix, MatrixCell, MatrixRow } from '../../model/matrix.ts';
import { renderCsv } from '../render/csv.ts';
import { absenceText, type CellStyle, stanceText } from './stance-words.ts';

/** Appended to every cell that no person has reviewed. */
export const UNREVIEWED = ' (unreviewed)';
/** Appended where the text has changed since a person decided. */
const OUT_OF_DATE = ' (unreviewed: decided on another text)';

/** The matrix as CSV. */
export const renderMatrixCsv = (matrix: Matrix, style: CellStyle = 'word'): string =>
  renderCsv(matrixTable(matrix, style));

/** One row a submitter, one column an ask, blank for silence; the first row is the head. */
export function matrixTable(matrix: Matrix, style: CellStyle = 'word'): string[][] {
  const head = [
    'submitter',
    'also filed as',
    'type',
    'state',
    'submissions',
    'filed',
    'form letter',
    'read',
    'not read',
    'overall position',
    ...matrix.columns.map(({ ask, title }) => `${ask} ${title}`),
  ];
  const rows = matrix.rows.map((row) => [
    row.name,
    row.names.slice(1).join('; '),
    row.type?.replaceAll('_', ' ') ?? 'unknown',
    row.states.join('; '),
    row.submissions.map(({ id }) => id).join('; '),
    row.submissions.map(({ filed }) => filed ?? 'undated').join('; '),
    [...new Set(row.submissions.flatMap(({ formLetter }) => formLetter ?? []))].join('; '),
    row.read,
    [...new Set(row.submissions.flatMap(({ unread }) => unread))].join('; '),
    overallText(matrix, row),
    ...matrix.columns.map(({ ask }) => cellText(row, ask, style)),
  ]);
  return [head, ...rows];
}

/** The overall position of a row in words, codes first; "none found" where there is none. */
export function overallText(matrix: Matrix, row: MatrixRow): string {
  const { codes, conditional, details, reviewed, status } = row.overall;
  if (row.read === 'none') return 'not read';
  if (codes.length === 0) return row.overall.withheld ? 'left out as not reviewed' : 'none found';
  const labels = codes.map((code) => `${code} ${matrix.overallLabels[code] ?? ''}`.trim()).join(' / ');
  const notes = [
    ...(codes.length > 1 ? ['its submissions differ'] : []),
    ...(conditional ? ['conditional'] : []),
    ...details,
    ...(status === 'unclear' ? ['unclear'] : []),
    ...(reviewed ? [] : ['unreviewed']),
  ];
  return notes.length > 0 ? `${labels} (${notes.join(', ')})` : labels;
}

function cellText(row: MatrixRow, ask: string, style: CellStyle): string {
  const cell = row.cells.find((one): one is MatrixCell => one.ask === ask);
  if (cell) return `${stanceText(cell, style)}${cell.reviewed ? '' : cell.stale ? OUT_OF_DATE : UNREVIEWED}`;
  return absenceText(row, ask);
}

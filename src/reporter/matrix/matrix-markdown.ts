import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import type { Block, Memo } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { spokenTo } from '../memo/context.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { submitterLabel } from '../memo/quoted-item.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { overallText } from './matrix-csv.ts';
import { byType, legend, totals, UNREVIEWED_MARK } from './matrix-sections.ts';
import { absenceText, type CellStyle, stanceText } from './stance-words.ts';

export interface MatrixMarkdownOptions {
  readonly style?: CellStyle;
  /** Shows the asks that nobody speaks to as well. */
  readonly allAsks?: boolean;
  readonly fictional?: boolean;
}

/** Up to so many columns fit one readable table; a longer one is split by recommendation. */
const COLUMNS_IN_ONE_TABLE = 8;

/** The matrix for people: legend, totals, overall positions, then submitters by asks, recommendation by recommendation. */
export function renderMatrixMarkdown(matrix: Matrix, options: MatrixMarkdownOptions = {}): string {
  const columns = matrix.columns.filter((column) => options.allAsks || spokenTo(column) > 0);
  const memo: Memo = {
    title: 'Who wants what',
    fields: [],
    marks: marksOf(matrix, { fictional: options.fictional ?? false }),
    blocks: [
      ...legend(matrix, columns, options.style ?? 'word'),
      ...totals(columns),
      ...byType(matrix, columns),
      ...overall(matrix),
      ...tables(matrix, columns, options.style ?? 'word'),
    ],
    foot: options.fictional ? [FICTION_MARK] : [],
  };
  return renderMarkdown(memo);
}

function overall(matrix: Matrix): Block[] {
  const rows = matrix.rows.map((row) => [submitterLabel(row), overallText(matrix, row), notes(row)]);
  return [
    heading(2, 'Submitters and their overall positions'),
    table(['Submitter', 'Overall position', 'Notes'], rows),
  ];
}

const notes = (row: MatrixRow): string =>
  [
    ...(row.submissions.length > 1 ? [plural(row.submissions.length, 'submission')] : []),
    ...(row.read === 'whole' ? [] : [row.read === 'part' ? 'read in part' : 'not read']),
    ...new Set(
      row.submissions.flatMap(({ formLetter }) => (formLetter ? [`form letter ${formLetter}`] : [])),
    ),
  ].join('; ');

function tables(matrix: Matrix, columns: readonly MatrixColumn[], style: CellStyle): Block[] {
  if (columns.length === 0) return [];
  if (columns.length <= COLUMNS_IN_ONE_TABLE) {
    return [heading(2, 'Submitters by asks'), ...oneTable(matrix, columns, style)];
  }
  const ids = [...new Set(columns.map(({ recommendation }) => recommendation))];
  return ids.flatMap((id) => {
    const own = columns.filter(({ recommendation }) => recommendation === id);
    return [heading(2, `${id} ${own[0]?.recommendationTitle ?? ''}`), ...oneTable(matrix, own, style)];
  });
}

function oneTable(matrix: Matrix, columns: readonly MatrixColumn[], style: CellStyle): Block[] {
  const cellOf = (row: MatrixRow, { ask }: MatrixColumn): string => {
    const cell = row.cells.find((one) => one.ask === ask);
    return cell ? `${stanceText(cell, style)}${cell.reviewed ? '' : UNREVIEWED_MARK}` : absenceText(row, ask);
  };
  const speaking = matrix.rows.filter((row) =>
    columns.some(({ ask }) => row.cells.some((cell) => cell.ask === ask)),
  );
  const rest = matrix.rows.filter((row) => !speaking.includes(row) && row.read !== 'none');
  const left = rest.filter(({ withheld }) => columns.some(({ ask }) => withheld.includes(ask))).length;
  const silent = rest.length - left;
  const unread = matrix.rows.filter((row) => row.read === 'none').length;
  return [
    ...bullets(columns.map(({ ask, title }) => [strong(ask), text(` ${title}`)])),
    table(
      ['Submitter', ...columns.map(({ ask }) => ask)],
      speaking.map((row) => [submitterLabel(row), ...columns.map((column) => cellOf(row, column))]),
    ),
    paragraph(
      text(
        `Silent on all of these: ${plural(silent, 'submitter')} of ${matrix.rows.length}.${left > 0 ? ` Left out as not reviewed: ${left}.` : ''}${unread > 0 ? ` Not read: ${unread}.` : ''}`,
      ),
    ),
  ];
}

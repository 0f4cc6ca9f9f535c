import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { STANCES } from '../../model/position.ts';
import { plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { countTable } from '../memo/by-ask.ts';
import { spokenTo, takingSides } from '../memo/context.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { submitterLabel } from '../memo/quoted-item.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { overallText } from './matrix-csv.ts';
import { type CellStyle, STANCE_MEANINGS, STANCE_SIGNS, stanceText, UNCLEAR_SIGN } from './stance-words.ts';

export interface MatrixMarkdownOptions {
  readonly style?: CellStyle;
  /** Shows the asks that nobody speaks to as well. */
  readonly allAsks?: boolean;
  readonly fictional?: boolean;
}

/** The mark of a cell that no person has reviewed. */
const UNREVIEWED_MARK = '°';
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

function legend(matrix: Matrix, columns: readonly MatrixColumn[], style: CellStyle): Block[] {
  const sign = (word: string, mark: string): string => (style === 'sign' ? `${mark} (${word})` : word);
  const meanings: Inlines[] = STANCES.map((stance) => [
    strong(sign(stance, STANCE_SIGNS[stance])),
    text(`: ${STANCE_MEANINGS[stance]}`),
  ]);
  const { all, whole, part, none } = matrix.voices;
  return [
    paragraph(
      text(
        `${plural(all.submitters, 'submitter')} with ${plural(all.submissions, 'submission')}: ${whole.submissions} read whole, ${part.submissions} in part, ${none.submissions} not at all. ${columns.length} of ${plural(matrix.columns.length, 'ask')} shown.`,
      ),
    ),
    heading(2, 'Legend'),
    ...bullets([
      ...meanings,
      [strong(sign('unclear', UNCLEAR_SIGN)), text(': says something of the ask, not settled; read it')],
      [strong('blank'), text(': silent, which is neither consent nor opposition')],
      [strong(UNREVIEWED_MARK), text(': machine-read, not reviewed')],
    ]),
  ];
}

function totals(columns: readonly MatrixColumn[]): Block[] {
  if (columns.length === 0) return [paragraph(text('No submitter speaks to any of the asks.'))];
  return [
    heading(2, 'Totals by ask, in submitters'),
    countTable(columns),
    paragraph(text('Who speaks to an ask at all, counted apart:')),
    table(
      ['Ask', 'Submitters', 'Organizations', 'Submissions', 'Form letters', 'Silent', 'Read'],
      columns.map(({ ask, counts: { spoken, silent, of } }) => [
        ask,
        spoken.submitters,
        spoken.organizations,
        spoken.submissions,
        spoken.formLetters,
        silent.submitters,
        of.submitters,
      ]),
      1,
    ),
  ];
}

/** Settled sides by type of submitter, out of those of the type that were read. */
function byType(matrix: Matrix, columns: readonly MatrixColumn[]): Block[] {
  const types = [...new Set(matrix.rows.map((row) => row.type ?? 'unknown'))].sort();
  const decided = columns.filter((column) => takingSides(column) > 0);
  if (decided.length === 0 || types.length < 2) return [];
  const rows = decided.map((column) => [
    column.ask,
    ...types.map((type) => {
      const counts = column.byType[type];
      if (!counts) return '';
      const favor = counts.support.submitters + counts.conditional.submitters;
      const { oppose, mixed, of } = counts;
      if (favor + oppose.submitters + mixed.submitters === 0) return '';
      const sides =
        mixed.submitters > 0 ? [favor, oppose.submitters, mixed.submitters] : [favor, oppose.submitters];
      return `${sides.join(' / ')} of ${of.submitters}`;
    }),
  ]);
  return [
    heading(2, 'By type of submitter'),
    paragraph(
      text(
        `Consistent with the ask (on a condition or not) / contrary / mixed, of all submitters of the type that were read; blank where none of them takes a settled side.${matrix.unreviewedCells > 0 ? ' Positions that are not reviewed are counted.' : ''}`,
      ),
    ),
    table(['Ask', ...types.map((type) => TYPE_LABELS[type][1])], rows),
  ];
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
    return cell ? `${stanceText(cell, style)}${cell.reviewed ? '' : UNREVIEWED_MARK}` : '';
  };
  const speaking = matrix.rows.filter((row) =>
    columns.some(({ ask }) => row.cells.some((cell) => cell.ask === ask)),
  );
  const silent = matrix.rows.filter((row) => !speaking.includes(row) && row.read !== 'none').length;
  const unread = matrix.rows.filter((row) => row.read === 'none').length;
  return [
    ...bullets(columns.map(({ ask, title }) => [strong(ask), text(` ${title}`)])),
    table(
      ['Submitter', ...columns.map(({ ask }) => ask)],
      speaking.map((row) => [submitterLabel(row), ...columns.map((column) => cellOf(row, column))]),
    ),
    paragraph(
      text(
        `Silent on all of these: ${plural(silent, 'submitter')} of ${matrix.rows.length}.${unread > 0 ? ` Not read: ${unread}.` : ''}`,
      ),
    ),
  ];
}

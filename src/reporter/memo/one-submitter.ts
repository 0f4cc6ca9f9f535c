import type { MatrixCell, MatrixRow } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { overallText } from '../matrix/matrix-csv.ts';
import { STANCE_MEANINGS } from '../matrix/stance-words.ts';
import { nothingShown, quotedCell, quotedEvidence } from '../summary/submitter-summary.ts';
import { inFavor, type MemoContext } from './context.ts';
import { submitterLabel } from './quoted-item.ts';

/** Who it is, what it filed, where it stands over all. */
export function submitterBottomLine({ matrix, codebook, row }: MemoContext): Block[] {
  if (!row) return [];
  const settled = row.cells.filter(({ status }) => status === 'settled').length;
  const own = new Set(row.submissions.flatMap(({ themes }) => themes));
  const themes = codebook.themes.filter(({ id }) => own.has(id)).map(({ label }) => label);
  const filings = row.submissions.map(
    ({ id, kind, filed, read, unread }) =>
      `${kind} ${id}, ${filed ? `as filed on ${longDate(filed)}` : 'date of filing not in the record'}${read === 'whole' ? '' : ` (${read === 'part' ? 'read in part' : 'not read'}: ${unread.join('; ')})`}`,
  );
  const items: Inlines[] = [
    [
      strong('Who.'),
      text(
        ` ${submitterLabel(row)}${row.names.length > 1 ? `, also filed as ${listing(row.names.slice(1))}` : ''}.`,
      ),
    ],
    [strong('What it filed.'), text(` ${listing(filings)}.`)],
    [
      strong('Overall position.'),
      text(` ${overallText(matrix, row)}. `),
      ...quotedEvidence(row, row.overall.evidence.slice(0, 1)),
    ],
    [
      strong('Asks.'),
      text(
        row.cells.length > 0
          ? ` It speaks to ${row.cells.length} of ${plural(matrix.columns.length, 'ask')} examined, ${settled} of them settled enough to be quoted. On the others it is silent, which is neither consent nor opposition.`
          : ` ${nothingShown(row)}`,
      ),
    ],
    ...(themes.length > 0 ? [[strong('Themes.'), text(` ${themes.join('; ')} (tagged by program).`)]] : []),
  ];
  return [heading(2, 'Bottom line'), ...bullets(items)];
}

/** Every ask that it speaks to, with where the others of the record stand. */
export function itsPositions({ matrix, row }: MemoContext): Block[] {
  if (!row || row.cells.length === 0) return [];
  return [
    heading(2, 'Positions, and where others stand'),
    paragraph(
      text(
        'Commenters were not answering these asks: their words are consistent with an ask or contrary to it. The counts are of the other submitters that were read.',
      ),
    ),
    table(
      ['Ask', 'This submitter', 'Others consistent', 'Others contrary', 'Others read'],
      matrix.columns.flatMap((column) => {
        const cell = row.cells.find(({ ask }) => ask === column.ask);
        if (!cell) return [];
        const settled = cell.status === 'settled';
        const favors = settled && (cell.stance === 'support' || cell.stance === 'conditional') ? 1 : 0;
        const opposes = settled && cell.stance === 'oppose' ? 1 : 0;
        return [
          [
            `${column.ask} ${column.title}`,
            positionWords(cell),
            inFavor(column) - favors,
            column.counts.oppose.submitters - opposes,
            column.counts.of.submitters - (row.read === 'none' ? 0 : 1),
          ],
        ];
      }),
      2,
    ),
  ];
}

function positionWords(cell: MatrixCell): string {
  const words = cell.status === 'unclear' ? 'unclear: to be read' : STANCE_MEANINGS[cell.stance];
  const notes = [
    ...(cell.direction ? [cell.direction.replaceAll('_', ' ')] : []),
    ...(cell.conflict ? ['its filings differ'] : []),
    ...(cell.reviewed ? [] : ['not reviewed']),
  ];
  return notes.length > 0 ? `${words} (${notes.join(', ')})` : words;
}

/** The words behind each settled position. */
export function inItsOwnWords({ row }: MemoContext): Block[] {
  const cells = (row?.cells ?? []).filter(({ status }) => status === 'settled');
  if (!row || cells.length === 0) return [];
  return [
    heading(2, 'In its own words'),
    ...bullets(
      cells.map(
        (cell): Inlines => [
          strong(`${cell.ask}.`),
          text(' '),
          ...quotedCell(row, cell),
          ...conditionOf(row, cell),
        ],
      ),
    ),
  ];
}

function conditionOf(row: MatrixRow, { condition, evidence }: MatrixCell): Inlines {
  if (!condition || evidence.some(({ quote }) => quote.includes(condition.quote))) return [];
  return [text('Condition: '), ...quotedEvidence(row, [condition])];
}

import type { Matrix, MatrixColumn } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { STANCES } from '../../model/position.ts';
import { plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { countTable } from '../memo/ask-counts.ts';
import { takingSides } from '../memo/context.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { type CellStyle, STANCE_MEANINGS, STANCE_SIGNS, UNCLEAR_SIGN } from './stance-words.ts';

/** The mark of a cell that no person has reviewed. */
export const UNREVIEWED_MARK = '°';
/** What is shown, and what its words and marks mean. */
export function legend(matrix: Matrix, columns: readonly MatrixColumn[], style: CellStyle): Block[] {
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

/** How many take which side of each ask. */
export function totals(columns: readonly MatrixColumn[]): Block[] {
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
export function byType(matrix: Matrix, columns: readonly MatrixColumn[]): Block[] {
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

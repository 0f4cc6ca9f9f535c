import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix, MatrixRow } from '../../model/matrix.ts';
import type { Block, Memo } from '../../model/memo.ts';
import type { SubmitterType } from '../../model/submission.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { ON_A_PAGE, typeHeatMap } from '../charts/type-heat-map.ts';
import { plural } from '../counting.ts';
import { heading, paragraph, strong, text } from '../inlines.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { overallLines } from '../memo/overall.ts';
import { submitterName } from '../memo/quoted-item.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import type { SummaryOptions } from './ask-summary.ts';
import { groupBlocks, silentLine } from './group-summary.ts';

const NAMED = 20;

/** What the record says by group, that is by type of submitter: who they are, where they stand, and on what they say nothing. */
export function typeSummaries(matrix: Matrix, codebook: Codebook, options: SummaryOptions = {}): Memo {
  const types = [...new Set(matrix.rows.map((row): SubmitterType | 'unknown' => row.type ?? 'unknown'))]
    .map((type) => ({ type, rows: matrix.rows.filter((row) => (row.type ?? 'unknown') === type) }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.type < b.type ? -1 : 1));
  return {
    title: 'What commenters said, by type of submitter',
    fields: [],
    marks: marksOf(matrix, { fictional: options.fictional ?? false }),
    blocks: [
      paragraph(
        text(
          'Commenters were not answering these asks: their words are consistent with an ask or contrary to it. Counts are of submitters of the type; silence is neither consent nor opposition.',
        ),
      ),
      ...(matrix.unreviewedCells + matrix.reviewedCells > 0
        ? [pictureBlock(typeHeatMap(matrix, [], ON_A_PAGE))]
        : []),
      ...types.flatMap(({ type, rows }): Block[] => oneType({ ...matrix, rows }, codebook, type, rows)),
    ],
    foot: options.fictional ? [FICTION_MARK] : [],
  };
}

function oneType(
  matrix: Matrix,
  codebook: Codebook,
  type: SubmitterType | 'unknown',
  rows: readonly MatrixRow[],
): Block[] {
  const [one, many] = TYPE_LABELS[type];
  const label = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
  const more = rows.length - NAMED;
  const names = rows.slice(0, NAMED).map(submitterName);
  const overall = overallLines({ matrix, codebook }).filter((line) => line.rows.length > 0);
  const themes = codebook.themes.filter(
    ({ id }) => !rows.some(({ submissions }) => submissions.some(({ themes: own }) => own.includes(id))),
  );
  return [
    heading(2, label),
    paragraph(
      strong(`${plural(rows.length, one, many)}:`),
      text(` ${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`),
    ),
    ...(overall.length > 0
      ? [
          paragraph(
            strong('Overall positions:'),
            text(` ${overall.map((line) => `${line.label}, ${line.rows.length}`).join('; ')}.`),
          ),
        ]
      : []),
    ...groupBlocks({ about: label, rows, asks: matrix.columns }),
    ...silentLine(
      'Themes on which they say nothing:',
      themes.map((theme) => theme.label),
    ),
  ];
}

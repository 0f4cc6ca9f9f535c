import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix } from '../../model/matrix.ts';
import type { Block, Memo } from '../../model/memo.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { ON_A_PAGE, typeHeatMap } from '../charts/type-heat-map.ts';
import { plural } from '../counting.ts';
import { heading, paragraph, strong, text } from '../inlines.ts';
import { readIn } from '../memo/context.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import type { SummaryOptions } from './ask-summary.ts';
import { groupBlocks, silentLine } from './group-summary.ts';

/** What the record says by theme: who files on it, the sides of its asks, the strongest words, and who is silent. */
export function themeSummaries(matrix: Matrix, codebook: Codebook, options: SummaryOptions = {}): Memo {
  const themes = codebook.themes.map((theme) => ({
    theme,
    rows: matrix.rows.filter(({ submissions }) =>
      submissions.some(({ themes: own }) => own.includes(theme.id)),
    ),
    asks: matrix.columns.filter(({ ask }) =>
      codebook.asks.some(({ id, themes: own }) => id === ask && own.includes(theme.id)),
    ),
  }));
  const spoken = themes.filter(({ rows }) => rows.length > 0);
  const silent = themes.filter(({ rows }) => rows.length === 0).map(({ theme }) => theme.label);
  const types = [
    ...new Set(matrix.rows.filter(({ read }) => read !== 'none').map(({ type }) => type ?? 'unknown')),
  ].sort();
  return {
    title: 'What commenters said, by theme',
    fields: [],
    marks: marksOf(matrix, { fictional: options.fictional ?? false }),
    blocks: [
      paragraph(
        text(
          'A filing may carry several themes, which are tagged by program. Sides are counted among all submitters, over the asks that bear on the theme: commenters were not answering these asks, and their words are consistent with an ask or contrary to it.',
        ),
      ),
      ...(matrix.unreviewedCells + matrix.reviewedCells > 0
        ? [pictureBlock(typeHeatMap(matrix, [], ON_A_PAGE))]
        : []),
      ...spoken.flatMap(({ theme, rows, asks }): Block[] => [
        heading(2, theme.label),
        paragraph(
          text(
            `${rows.length} of ${plural(readIn(matrix), 'submitter')} read ${rows.length === 1 ? 'carries' : 'carry'} the theme. ${
              asks.length === 0
                ? 'No ask examined bears on it.'
                : `${plural(asks.length, 'ask')} examined ${asks.length === 1 ? 'bears' : 'bear'} on it.`
            }`,
          ),
        ),
        ...groupBlocks({ about: theme.label, rows: matrix.rows, asks }),
        ...silentLine(
          'Types of submitters that do not carry it:',
          types
            .filter((type) => !rows.some((row) => (row.type ?? 'unknown') === type))
            .map((type) => TYPE_LABELS[type][1]),
        ),
      ]),
      ...(silent.length > 0
        ? [
            heading(2, 'Themes on which nothing was found'),
            paragraph(strong('Not in the record:'), text(` ${silent.join('; ')}.`)),
          ]
        : []),
    ],
    foot: options.fictional ? [FICTION_MARK] : [],
  };
}

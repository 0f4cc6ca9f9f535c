import type { MatrixCell, MatrixColumn } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import type { SubmitterType } from '../../model/submission.ts';
import { listing, plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { silentTypes } from '../silent-types.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { saidBlocks, summariseAsk } from '../summary/ask-summary.ts';
import { countSentence } from './ask-counts.ts';
import { askFacts } from './ask-facts.ts';
import { filedBetween } from './bottom-line.ts';
import { type MemoContext, readIn, rowsWith, spokenTo } from './context.ts';

type AnyType = SubmitterType | 'unknown';

/** What a Member must know of the ask who reads no further. */
export function askBottomLine(context: MemoContext): Block[] {
  const [column] = context.matrix.columns;
  if (!column) return [];
  const silent = silentTypes(column);
  const items: Inlines[] = [
    [
      strong('Who speaks.'),
      text(
        ` ${spokenTo(column)} of ${plural(readIn(context.matrix), 'submitter')} read ${spokenTo(column) === 1 ? 'speaks' : 'speak'} to ${column.ask}. ${filedBetween(context)}`,
      ),
    ],
    [strong('Where they stand.'), text(` ${countSentence(column, context.options)}`)],
    ...sideTypes(
      context,
      column,
      'Consistent, by type.',
      ({ stance }) => stance === 'support' || stance === 'conditional',
    ),
    ...sideTypes(context, column, 'Contrary, by type.', ({ stance }) => stance === 'oppose'),
    ...(silent.length > 0 && spokenTo(column) > 0
      ? [
          [
            strong('Who says nothing.'),
            text(
              ` Of the types of submitters read, none of these speaks to it: ${listing(silent.map((type) => TYPE_LABELS[type][1]))}. Silence is neither consent nor opposition.`,
            ),
          ],
        ]
      : []),
  ];
  return [heading(2, 'Bottom line'), ...bullets(items)];
}

function sideTypes(
  { matrix }: MemoContext,
  { ask }: MatrixColumn,
  label: string,
  test: (cell: MatrixCell) => boolean,
): Inlines[] {
  const rows = rowsWith(matrix, ask, (cell) => cell.status === 'settled' && test(cell));
  const types = [...new Set(rows.map((row): AnyType => row.type ?? 'unknown'))]
    .map((type) => ({ type, count: rows.filter((row) => (row.type ?? 'unknown') === type).length }))
    .sort((a, b) => b.count - a.count);
  if (types.length === 0) return [];
  const words = types.map(({ type, count }) => `${count} ${TYPE_LABELS[type][count === 1 ? 0 : 1]}`);
  return [[strong(label), text(` ${listing(words)}.`)]];
}

/** The ask as the codebook has it: paraphrase, basis, instrument, status. */
export function theAsk(context: MemoContext): Block[] {
  const asks = context.codebook.asks.filter(({ id }) => context.matrix.columns.some(({ ask }) => ask === id));
  return [
    heading(2, 'The ask'),
    paragraph(
      text('Commenters were not answering this ask: their words are consistent with it or contrary to it.'),
    ),
    ...asks.map((ask) => table(['Point', 'As the codebook has it'], askFacts(context, ask))),
  ];
}

/** What each side says in its own words, and whom to read: for every ask that the memo is about. */
export const saidOfTheAsk = ({ matrix }: MemoContext): Block[] =>
  matrix.columns.flatMap((column): Block[] => {
    const said = saidBlocks(summariseAsk(matrix, column.ask));
    return [
      heading(2, `What commenters said on ${column.ask}`),
      ...(said.length > 0 ? said : [paragraph(text(nothingSaid(column)))]),
    ];
  });

function nothingSaid(column: MatrixColumn): string {
  if (column.counts.withheld > 0) return 'Nothing that was reviewed; what was read by machine is left out.';
  return spokenTo(column) > 0
    ? 'It is mentioned, and no position on it is settled enough to be quoted.'
    : 'Not in the record: nobody speaks to it. Silence is neither consent nor opposition.';
}

import type { Codebook } from '../../codebook/codebook.ts';
import type { AskId } from '../../model/ids.ts';
import type { AskCounts, Matrix, MatrixCell } from '../../model/matrix.ts';
import type { Block, Memo } from '../../model/memo.ts';
import type { SubmitterType } from '../../model/submission.ts';
import { askBars } from '../charts/ask-bars.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { listing } from '../counting.ts';
import { bullets, emphasis, heading, paragraph, strong, text } from '../inlines.ts';
import { countSentence, partlyReviewed } from '../memo/ask-counts.ts';
import { mixedLabel } from '../memo/by-ask.ts';
import { spokenTo } from '../memo/context.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { quotedItem, submitterName } from '../memo/quoted-item.ts';
import { bothSides, type Quoted, strongest } from '../quotations/strongest.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { silentTypes } from '../silent-types.ts';
import { TYPE_LABELS } from '../submitter-types.ts';

const QUOTATIONS_PER_SIDE = 3;
const SIZE = { width: 780, labels: 370 };

type AnyType = SubmitterType | 'unknown';

/** What the record says on one ask. Quotations come from settled cells alone. */
export interface AskSummary {
  readonly ask: AskId;
  readonly title: string;
  readonly statusNote: string | null;
  readonly counts: AskCounts;
  readonly consistent: readonly Quoted[];
  readonly contrary: readonly Quoted[];
  readonly mixed: readonly Quoted[];
  readonly conditions: readonly Quoted[];
  /** Names of those whose position is unclear: read them. */
  readonly unclear: readonly string[];
  /** Types of which somebody was read and nobody says anything. */
  readonly silentTypes: readonly AnyType[];
}

/** What those in favor want, what those against want, on which conditions, and who says nothing. */
export function summariseAsk(matrix: Matrix, ask: AskId): AskSummary {
  const column = matrix.columns.find((one) => one.ask === ask);
  if (!column) throw new RangeError(`the matrix has no ask ${ask}`);
  const best = (test: (cell: MatrixCell) => boolean, count = QUOTATIONS_PER_SIDE): Quoted[] =>
    strongest(matrix.rows, column, test, count);
  return {
    ask,
    title: column.title,
    statusNote: column.statusNote,
    counts: column.counts,
    consistent: best(({ stance }) => stance === 'support'),
    contrary: best(({ stance }) => stance === 'oppose'),
    mixed: onePerSubmitter(best(({ stance }) => stance === 'mixed')),
    conditions: onePerSubmitter(best(({ stance }) => stance === 'conditional')),
    unclear: matrix.rows
      .filter(({ cells }) => cells.some((cell) => cell.ask === ask && cell.status === 'unclear'))
      .map(submitterName),
    silentTypes: silentTypes(column),
  };
}

/** Both sides of a mixed cell are shown together, and so is a condition: each submitter comes once. */
const onePerSubmitter = (quoted: readonly Quoted[]): Quoted[] =>
  quoted.filter(({ row }, index) => quoted.findIndex((one) => one.row.key === row.key) === index);

/** The blocks of a summary, for any report that holds one. */
export function askSummaryBlocks(matrix: Matrix, summary: AskSummary, options: SummaryOptions = {}): Block[] {
  const column = matrix.columns.find(({ ask }) => ask === summary.ask);
  if (!column) return [];
  const silent = summary.silentTypes.map((type) => TYPE_LABELS[type][1]);
  return [
    heading(3, `${summary.ask} ${summary.title}`),
    paragraph(text(countSentence(column, options))),
    ...(summary.statusNote ? [paragraph(emphasis(`Status: ${summary.statusNote}`))] : []),
    ...saidBlocks(summary),
    ...(silent.length > 0
      ? [paragraph(strong('Types of submitters that say nothing on it:'), text(` ${listing(silent)}.`))]
      : []),
  ];
}

/** The quotations of a summary side by side, and whom to read. */
export function saidBlocks({
  counts,
  consistent,
  conditions,
  contrary,
  mixed,
  unclear,
}: AskSummary): Block[] {
  const partly = partlyReviewed({ counts });
  return [
    ...bullets([
      ...consistent.map((quoted) => quotedItem('Consistent', quoted, partly)),
      ...conditions.map((quoted) => quotedItem('Consistent, on a condition', quoted, partly)),
      ...contrary.map((quoted) => quotedItem('Contrary', quoted, partly)),
      ...mixed
        .flatMap((quoted) => bothSides(quoted))
        .map((quoted) => quotedItem(mixedLabel(quoted.evidence.stance), quoted, partly)),
    ]),
    ...(unclear.length > 0 ? [paragraph(strong('Unclear, to be read:'), text(` ${listing(unclear)}.`))] : []),
  ];
}

export interface SummaryOptions {
  readonly percentages?: boolean;
  readonly fictional?: boolean;
}

/** Summaries of every ask that is spoken to, by recommendation. */
export function askSummaries(matrix: Matrix, codebook: Codebook, options: SummaryOptions = {}): Memo {
  const columns = matrix.columns.filter((column) => spokenTo(column) > 0);
  const silent = matrix.columns.filter((column) => spokenTo(column) === 0 && column.counts.withheld === 0);
  const withheld = matrix.columns.filter((column) => spokenTo(column) === 0 && column.counts.withheld > 0);
  const blocks = codebook.recommendations.flatMap(({ id, neutralTitle }): Block[] => {
    const own = columns.filter(({ recommendation }) => recommendation === id);
    if (own.length === 0) return [];
    return [
      heading(2, `${id} ${neutralTitle}`),
      ...own.flatMap(({ ask }) => askSummaryBlocks(matrix, summariseAsk(matrix, ask), options)),
    ];
  });
  return {
    title: 'What commenters said, by ask',
    fields: [],
    marks: marksOf(matrix, { fictional: options.fictional ?? false }),
    blocks: [
      paragraph(
        text(
          'Commenters were not answering these asks: their words are consistent with an ask or contrary to it. Counts are of submitters. Quotations were chosen for being central, specific, short and different from one another.',
        ),
      ),
      ...(columns.length > 1 ? [pictureBlock(askBars(matrix, [], columns, SIZE))] : []),
      ...blocks,
      ...(withheld.length > 0
        ? [
            heading(2, 'Asks on which nothing is reviewed'),
            ...bullets(withheld.map(({ ask, title }) => [strong(ask), text(` ${title}`)])),
          ]
        : []),
      ...(silent.length > 0
        ? [
            heading(2, 'Asks on which the record is silent'),
            ...bullets(silent.map(({ ask, title }) => [strong(ask), text(` ${title}`)])),
          ]
        : []),
    ],
    foot: options.fictional ? [FICTION_MARK] : [],
  };
}

/** The same as Markdown. Check the matrix with `verifyMatrix` first. */
export const renderAskSummaries = (
  matrix: Matrix,
  codebook: Codebook,
  options: SummaryOptions = {},
): string => renderMarkdown(askSummaries(matrix, codebook, options));

import type { MatrixColumn } from '../../model/matrix.ts';
import type { Block } from '../../model/memo.ts';
import { plural, withShare } from '../counting.ts';
import { table } from '../inlines.ts';
import { inFavor } from './context.ts';
import type { MemoOptions } from './options.ts';

/** Where nobody or everybody reviewed, the sentence of counts has said so; else each quotation says it. */
export const partlyReviewed = ({ counts: { spoken, unreviewed } }: Pick<MatrixColumn, 'counts'>): boolean =>
  unreviewed.submitters > 0 && unreviewed.submitters < spoken.submitters;

/** The counts of an ask with their denominator and what is not reviewed. */
export function countSentence(
  column: MatrixColumn,
  { percentages = false }: Pick<MemoOptions, 'percentages'> = {},
): string {
  const { counts } = column;
  const of = counts.of.submitters;
  const share = (count: number): string => (percentages ? withShare(count, of) : String(count));
  const parts = [
    `Consistent with it: ${share(inFavor(column))}${counts.conditional.submitters > 0 ? `, ${counts.conditional.submitters} of them on a condition` : ''}`,
    `contrary to it: ${share(counts.oppose.submitters)}`,
    ...(counts.mixed.submitters > 0 ? [`mixed: ${share(counts.mixed.submitters)}`] : []),
    ...(counts.mentions.submitters > 0
      ? [`mentioned without a side: ${share(counts.mentions.submitters)}`]
      : []),
    ...(counts.unclear.submitters > 0 ? [`unclear: ${share(counts.unclear.submitters)}`] : []),
    `silent: ${percentages ? share(counts.silent.submitters) : `${counts.silent.submitters} of ${of} read`}`,
  ];
  const letters = counts.spoken.formLetters;
  return [
    `${parts.join('; ')}${percentages ? `, all of the ${of} read` : ''}.`,
    reviewSentence(column),
    ...(counts.withheld > 0 ? [`Left out as not reviewed: ${counts.withheld}.`] : []),
    ...(letters > 0 ? [`Among them ${plural(letters, 'form letter')}, counted copy by copy.`] : []),
  ].join(' ');
}

function reviewSentence({ counts: { spoken, unreviewed } }: MatrixColumn): string {
  if (spoken.submitters === 0) return '';
  if (unreviewed.submitters === 0) return 'All reviewed.';
  return unreviewed.submitters === spoken.submitters
    ? 'None reviewed.'
    : `Not reviewed: ${unreviewed.submitters} of ${spoken.submitters}.`;
}

/** Heads of a table of counts by ask. */
export const COUNT_HEAD = [
  'Ask',
  'Consistent',
  'On a condition',
  'Contrary',
  'Mixed',
  'Mentions',
  'Unclear',
  'Not reviewed',
] as const;

/** A compact table of counts, in submitters. */
export function countTable(columns: readonly MatrixColumn[]): Block {
  const rows = columns.map((column) => {
    const { support, conditional, oppose, mixed, mentions, unclear, unreviewed } = column.counts;
    const counts = [support, conditional, oppose, mixed, mentions, unclear, unreviewed];
    return [`${column.ask} ${column.title}`, ...counts.map(({ submitters }) => submitters)];
  });
  return table(COUNT_HEAD, rows, 1);
}

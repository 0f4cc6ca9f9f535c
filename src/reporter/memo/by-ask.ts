import type { MatrixColumn } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import type { Stance } from '../../model/position.ts';
import { plural, voicesText } from '../counting.ts';
import { longDate } from '../dates.ts';
import { bullets, emphasis, heading, paragraph, strong, table, text } from '../inlines.ts';
import { strongest } from '../quotations/strongest.ts';
import { inFavor, type MemoContext, mostSpokenTo, rowsWith, spokenTo } from './context.ts';
import { quotedItem } from './quoted-item.ts';

const ASKS_IN_DETAIL = 5;
const ASKS_IN_TABLE = 12;
const QUOTED_WORDS = 42;
/** A side this strong gets a second quotation. */
const SECOND_QUOTATION_FROM = 3;
const AGAINST: ReadonlySet<Stance> = new Set<Stance>(['oppose', 'mixed']);

/** What commenters said, by ask: the most spoken-to with quotations, others in a table, none left unsaid. */
export function byAsk(context: MemoContext): Block[] {
  const { matrix, options } = context;
  const ranked = mostSpokenTo(matrix);
  const detailed = new Set(ranked.slice(0, options.asksInDetail ?? ASKS_IN_DETAIL));
  const listed = new Set(ranked.filter((column) => !detailed.has(column)).slice(0, ASKS_IN_TABLE));
  const further = ranked.length - detailed.size - listed.size;
  const silent = matrix.columns.length - ranked.length;
  const blocks: Block[] = [
    heading(2, 'What commenters said, by ask'),
    paragraph(
      text(
        'Commenters were not answering these asks: their words are consistent with an ask or contrary to it. Counts are of submitters; what is unclear is in no other count, and silence is neither consent nor opposition.',
      ),
    ),
  ];
  let recommendation = '';
  for (const column of matrix.columns.filter((one) => detailed.has(one))) {
    if (column.recommendation !== recommendation) {
      recommendation = column.recommendation;
      blocks.push(heading(3, `${column.recommendation} ${column.recommendationTitle}`));
    }
    blocks.push(...oneAsk(context, column));
  }
  if (listed.size > 0) {
    blocks.push(
      heading(3, 'Other asks spoken to'),
      countTable(matrix.columns.filter((one) => listed.has(one))),
    );
  }
  const rest = [
    ...(further > 0 ? [`${plural(further, 'further ask')} spoken to by fewer: see the matrix.`] : []),
    ...(silent > 0
      ? [`The record is silent on ${plural(silent, 'other ask')} of ${matrix.columns.length}.`]
      : []),
  ];
  return rest.length > 0 ? [...blocks, paragraph(text(rest.join(' ')))] : blocks;
}

function oneAsk(context: MemoContext, column: MatrixColumn): Block[] {
  const { matrix } = context;
  const quoted = [
    ...quotations(context, column, 'In favor', (stance) => stance === 'support', inFavor(column)),
    ...quotations(context, column, 'In favor, on a condition', (stance) => stance === 'conditional', 1),
    ...quotations(
      context,
      column,
      'Against',
      (stance) => stance === 'oppose',
      column.counts.oppose.submitters,
    ),
    ...quotations(context, column, 'Mixed', (stance) => stance === 'mixed', 1),
  ];
  const status = column.statusNote;
  return [
    paragraph(
      strong(`${column.ask} ${column.title}.`),
      text(` ${countSentence(column)}${directionSentence(context, column)}`),
    ),
    ...(status ? [paragraph(emphasis(`Status${statusDate(context)}:`), text(` ${status}`))] : []),
    ...bullets(quoted),
    ...(quoted.length === 0 && matrix.rows.length > 0
      ? [paragraph(text('No position on this ask is settled enough to be quoted.'))]
      : []),
  ];
}

function quotations(
  { matrix }: MemoContext,
  { ask }: MatrixColumn,
  label: string,
  test: (stance: string) => boolean,
  voices: number,
): Inlines[] {
  const count = voices >= SECOND_QUOTATION_FROM ? 2 : 1;
  return strongest(matrix.rows, ask, (cell) => test(cell.stance), count).map((quoted) =>
    quotedItem(label, quoted, QUOTED_WORDS),
  );
}

/** The counts of an ask in one sentence each, with their denominator and what is not reviewed. */
export function countSentence(column: MatrixColumn): string {
  const { counts } = column;
  const parts = [
    `In favor: ${inFavor(column)}${counts.conditional.submitters > 0 ? `, ${counts.conditional.submitters} of them on a condition` : ''}`,
    `against: ${counts.oppose.submitters}`,
    ...(counts.mixed.submitters > 0 ? [`mixed: ${counts.mixed.submitters}`] : []),
    ...(counts.mentions.submitters > 0 ? [`mentioned without a side: ${counts.mentions.submitters}`] : []),
    ...(counts.unclear.submitters > 0 ? [`unclear: ${counts.unclear.submitters}`] : []),
    `silent: ${counts.silent.submitters} of ${voicesText(counts.of)} read`,
  ];
  const spoken = spokenTo(column);
  const review =
    counts.unreviewed.submitters === 0
      ? 'All reviewed.'
      : `Not reviewed: ${counts.unreviewed.submitters} of the ${spoken} with anything on it.`;
  const withheld = counts.withheld > 0 ? ` Left out as not reviewed: ${counts.withheld}.` : '';
  const letters = counts.support.formLetters + counts.conditional.formLetters + counts.oppose.formLetters;
  const form = letters > 0 ? ` ${plural(letters, 'form letter')} among them, counted copy by copy.` : '';
  return `${parts.join('; ')}. ${review}${withheld}${form}`;
}

/** Where an ask can be opposed from two directions, how many go which way. */
function directionSentence({ matrix }: MemoContext, { ask, directions }: MatrixColumn): string {
  const parts = directions.flatMap((direction) => {
    const rows = rowsWith(
      matrix,
      ask,
      (cell) => AGAINST.has(cell.stance) && cell.status === 'settled' && cell.direction === direction,
    );
    return rows.length > 0 ? [`${direction.replaceAll('_', ' ')}: ${rows.length}`] : [];
  });
  return parts.length > 0 ? ` Of those against, by direction: ${parts.join(', ')}.` : '';
}

const statusDate = ({ codebook }: MemoContext): string =>
  codebook.statute ? ` as of ${longDate(codebook.statute.as_of)}` : '';

/** A compact table of counts, in submitters. */
export function countTable(columns: readonly MatrixColumn[]): Block {
  const rows = columns.map((column) => {
    const { support, conditional, oppose, mixed, mentions, unclear, unreviewed } = column.counts;
    const counts = [support, conditional, oppose, mixed, mentions, unclear, unreviewed];
    return [`${column.ask} ${column.title}`, ...counts.map(({ submitters }) => submitters)];
  });
  return table(
    ['Ask', 'In favor', 'On a condition', 'Against', 'Mixed', 'Mentions', 'Unclear', 'Not reviewed'],
    rows,
    1,
  );
}

import type { MatrixColumn } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { bullets, heading, strong, text } from '../inlines.ts';
import { inFavor, type MemoContext, mostSpokenTo, readIn, spokenTo, withDates } from './context.ts';
import { overallLines } from './overall.ts';

/** What a Member must know who reads no further. */
export function bottomLine(context: MemoContext): Block[] {
  const { matrix, briefing, review } = context;
  const ranked = mostSpokenTo(matrix);
  const speaking = matrix.rows.filter(({ cells }) => cells.length > 0).length;
  const read = readIn(matrix);
  const divided = ranked.filter((column) => inFavor(column) > 0 && column.counts.oppose.submitters > 0);
  const oneSided = ranked.filter(
    (column) => inFavor(column) > 1 && column.counts.oppose.submitters + column.counts.mixed.submitters === 0,
  );
  const top = ranked.slice(0, 3);
  const again = (column: MatrixColumn): string => (top.includes(column) ? column.ask : named(column));
  const items: Inlines[] = [
    [
      strong('Who speaks.'),
      text(
        ` ${speaking} of ${plural(read, 'submitter')} read ${speaking === 1 ? 'speaks' : 'speak'} to ${examined(matrix.columns.length, ranked.length)} ${filedBetween(context)}`,
      ),
    ],
    [strong('Most spoken to.'), text(` ${sentenceOf(top, read)}`)],
  ];
  if (divided.length > 0) {
    const most = [...divided].sort((a, b) => lesserSide(b) - lesserSide(a)).slice(0, 3);
    items.push([
      strong('Most divided.'),
      text(
        ` ${plural(divided.length, 'ask')} ${divided.length === 1 ? 'has' : 'have'} submitters on both sides; most evenly ${listing(most.map((column) => `${again(column)}, ${inFavor(column)} to ${column.counts.oppose.submitters}`))}.`,
      ),
    ]);
  }
  if (oneSided.length > 0) {
    const most = [...oneSided].sort((a, b) => inFavor(b) - inFavor(a)).slice(0, 3);
    items.push([
      strong('Heard from one side only.'),
      text(
        ` On ${plural(oneSided.length, 'ask')} two or more submitters’ words are consistent with the ask and no settled position is contrary, among them ${listing(most.map(again))}.${unclearOn(oneSided)} Others’ silence is not agreement.`,
      ),
    ]);
  }
  items.push(...overallItem(context));
  const due = briefing?.deadlines.some(({ report }) => report);
  if (due && review) {
    items.push([
      strong('Next date.'),
      text(
        withDates(
          context,
          ' The Trade Representative’s report is due by {report}, for a review expected on {review}.',
        ),
      ),
    ]);
  }
  return [heading(2, 'Bottom line'), ...bullets(items)];
}

const named = ({ ask, title }: MatrixColumn): string => `${ask} (${title})`;

const lesserSide = (column: MatrixColumn): number =>
  Math.min(inFavor(column), column.counts.oppose.submitters);

/** Of how many asks, and of how many of them anybody speaks. */
function examined(asks: number, spoken: number): string {
  if (asks === 1) return 'the one ask examined.';
  return `at least one of the ${asks} asks examined. Together they speak to ${spoken === asks ? 'all of them' : plural(spoken, 'ask')}.`;
}

/** Unclear positions may be contrary ones: where only one side is heard, they are counted aloud. */
function unclearOn(columns: readonly MatrixColumn[]): string {
  const some = columns.filter(({ counts }) => counts.unclear.submitters > 0).length;
  return some > 0
    ? ` On ${some === columns.length ? (some === 1 ? 'it' : 'all of them') : `${some} of them`} other positions are unclear and may be contrary.`
    : '';
}

function sentenceOf(columns: readonly MatrixColumn[], read: number): string {
  const parts = columns.map((column) => {
    const { conditional, oppose, mixed, unclear } = column.counts;
    const sides = [
      `${inFavor(column)} consistent with it${conditional.submitters > 0 ? ` (${conditional.submitters} on a condition)` : ''}`,
      `${oppose.submitters} contrary`,
      ...(mixed.submitters > 0 ? [`${mixed.submitters} mixed`] : []),
      ...(unclear.submitters > 0 ? [`${unclear.submitters} unclear`] : []),
    ];
    return `${named(column)}: ${sides.join(', ')}`;
  });
  return `${parts.join('; ')}. Counts are of the ${plural(read, 'submitter')} read${reviewed(columns)}.`;
}

function reviewed(columns: readonly MatrixColumn[]): string {
  const total = (count: (column: MatrixColumn) => number): number =>
    columns.reduce((sum, column) => sum + count(column), 0);
  const unreviewed = total(({ counts }) => counts.unreviewed.submitters);
  if (unreviewed === 0) return '';
  const all = total(spokenTo);
  return unreviewed === all
    ? ', none of them reviewed'
    : `; ${all - unreviewed} of ${all} positions ${all - unreviewed === 1 ? 'is' : 'are'} reviewed`;
}

/** From when to when the filings of the record date. */
export function filedBetween({ matrix }: MemoContext): string {
  const days = matrix.rows.flatMap((row) => row.submissions.flatMap(({ filed }) => filed ?? [])).sort();
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return 'The record gives no dates of filing.';
  if (first === last) return `All dated filings are of ${longDate(first)}.`;
  return `Filings date from ${longDate(first)} to ${longDate(last)}.`;
}

/** The overall positions taken most often, and how many take none. */
function overallItem(context: MemoContext): Inlines[] {
  const lines = overallLines(context).filter(({ code }) => code !== null);
  const taken = lines.filter(({ rows }) => rows.length > 0).sort((a, b) => b.rows.length - a.rows.length);
  if (taken.length === 0) return [];
  const read = context.matrix.rows.filter((row) => row.read !== 'none');
  const silent = read.filter(({ overall }) => overall.codes.length === 0);
  const none = silent.filter(({ overall }) => !overall.withheld).length;
  const left = silent.length - none;
  const most = taken.slice(0, 3).map(({ label, rows }) => `“${label}”: ${rows.length}`);
  return [
    [
      strong('Overall positions.'),
      text(
        ` Most often ${most.join('; ')}; no position found: ${none};${left > 0 ? ` left out as not reviewed: ${left};` : ''} of ${plural(read.length, 'submitter')} read.`,
      ),
    ],
  ];
}

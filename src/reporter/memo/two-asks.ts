import type { AskId } from '../../model/ids.ts';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import { countSentence } from './ask-counts.ts';
import { askFacts } from './ask-facts.ts';
import { filedBetween } from './bottom-line.ts';
import { type MemoContext, readIn } from './context.ts';
import { submitterName } from './quoted-item.ts';

const cellOn = (row: MatrixRow, ask: AskId): MatrixCell | undefined =>
  row.cells.find((cell) => cell.ask === ask);

/** Where submitters stand on each of the two, and how many speak to both. */
export function comparisonBottomLine(context: MemoContext): Block[] {
  const { matrix, options } = context;
  const both = matrix.rows.filter((row) => matrix.columns.every(({ ask }) => cellOn(row, ask)));
  return [
    heading(2, 'Bottom line'),
    ...bullets([
      [
        strong('Who speaks.'),
        text(
          ` ${both.length} of ${plural(readIn(matrix), 'submitter')} read ${both.length === 1 ? 'speaks' : 'speak'} to both asks. ${filedBetween(context)}`,
        ),
      ],
      ...matrix.columns.map(
        (column): Inlines => [
          strong(`${column.ask} ${column.title}.`),
          text(` ${countSentence(column, options)}`),
        ],
      ),
    ]),
  ];
}

const COUNTS: readonly (readonly [label: string, count: (column: MatrixColumn) => number])[] = [
  ['Submitters consistent with it', ({ counts }) => counts.support.submitters],
  ['On a condition', ({ counts }) => counts.conditional.submitters],
  ['Contrary to it', ({ counts }) => counts.oppose.submitters],
  ['Mixed', ({ counts }) => counts.mixed.submitters],
  ['Mentioned without a side', ({ counts }) => counts.mentions.submitters],
  ['Unclear', ({ counts }) => counts.unclear.submitters],
  ['Silent', ({ counts }) => counts.silent.submitters],
  ['Left out as not reviewed', ({ counts }) => counts.withheld],
  ['Read', ({ counts }) => counts.of.submitters],
  ['Not reviewed, of those who speak to it', ({ counts }) => counts.unreviewed.submitters],
];

/** What the codebook knows of the two, and all counts beside one another. */
export function sideBySide(context: MemoContext): Block[] {
  const { matrix, codebook } = context;
  const facts = matrix.columns.map(({ ask }) => {
    const own = codebook.asks.find(({ id }) => id === ask);
    return new Map(own ? askFacts(context, own) : []);
  });
  const labels = [...new Set(facts.flatMap((own) => [...own.keys()]))];
  const heads = matrix.columns.map(({ ask }) => ask);
  return [
    heading(2, 'Side by side'),
    table(
      ['Point', ...heads],
      labels.map((label) => [label, ...facts.map((own) => own.get(label) ?? '')]),
    ),
    table(
      ['Counts, in submitters', ...heads],
      COUNTS.map(([label, count]) => [label, ...matrix.columns.map(count)]),
      1,
    ),
  ];
}

/** How a cell is named in a sentence on two asks. */
const sideWords = (cell: MatrixCell): string => {
  if (cell.status === 'unclear') return 'unclear on';
  return {
    support: 'consistent with',
    conditional: 'consistent, on a condition, with',
    oppose: 'contrary to',
    mixed: 'mixed on',
    mentions: 'mentions',
  }[cell.stance];
};

/** Those who speak to both, by where they stand on each. */
export function whoSpeaksToBoth({ matrix }: MemoContext): Block[] {
  const groups = new Map<string, string[]>();
  for (const row of matrix.rows) {
    const cells = matrix.columns.map(({ ask }) => cellOn(row, ask));
    if (cells.some((cell) => !cell)) continue;
    const key = cells.flatMap((cell) => (cell ? `${sideWords(cell)} ${cell.ask}` : [])).join(', ');
    const marked = cells.every((cell) => cell?.reviewed) ? '' : '°';
    groups.set(key, [...(groups.get(key) ?? []), `${submitterName(row)}${marked}`]);
  }
  if (groups.size === 0) return [heading(2, 'Who speaks to both'), paragraph(text('Nobody that was read.'))];
  const items = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return [
    heading(2, 'Who speaks to both'),
    ...bullets(
      items.map(
        ([key, names]): Inlines => [
          strong(`${key.charAt(0).toUpperCase()}${key.slice(1)} (${names.length}):`),
          text(` ${listing(names)}.`),
        ],
      ),
    ),
    ...(items.some(([, names]) => names.some((name) => name.endsWith('°')))
      ? [paragraph(text('°: machine-read, not reviewed.'))]
      : []),
  ];
}

import type { MatrixColumn } from '../../model/matrix.ts';
import type { Block, Inlines } from '../../model/memo.ts';
import type { Stance } from '../../model/position.ts';
import { plural } from '../counting.ts';
import { bullets, emphasis, heading, paragraph, strong, text } from '../inlines.ts';
import { bothSides, strongest } from '../quotations/strongest.ts';
import { countSentence, countTable, partlyReviewed } from './ask-counts.ts';
import { askFactLines, basisWords } from './ask-facts.ts';
import { inFavor, type MemoContext, mostSpokenTo, rowsWith } from './context.ts';
import { quotedItem } from './quoted-item.ts';

const ASKS_IN_DETAIL = 4;
const ASKS_IN_TABLE = 10;
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
  const withheld = matrix.columns.filter((column) => !ranked.includes(column) && column.counts.withheld > 0);
  const silent = matrix.columns.length - ranked.length - withheld.length;
  const blocks: Block[] = [
    heading(2, 'What commenters said, by ask'),
    paragraph(
      text(
        `${context.codebook.report.title ? `The asks paraphrase a study (${context.codebook.report.title}). ` : ''}Commenters were not answering them: their words are consistent with an ask or contrary to it. Counts are of submitters; what is unclear is in no other count, and silence is neither consent nor opposition.`,
      ),
    ),
  ];
  for (const recommendation of new Set(matrix.columns.map((column) => column.recommendation))) {
    const own = matrix.columns.filter((one) => detailed.has(one) && one.recommendation === recommendation);
    const [first] = own;
    if (!first) continue;
    const facts = factsOf(context, own);
    blocks.push(
      heading(3, `${recommendation} ${first.recommendationTitle}`),
      ...factsBlocks(facts.shared),
      ...own.flatMap((column) => oneAsk(context, column, facts.own(column))),
    );
  }
  if (listed.size > 0) {
    blocks.push(
      heading(3, 'Other asks spoken to'),
      countTable(matrix.columns.filter((one) => listed.has(one))),
    );
  }
  const rest = [
    ...(further > 0 ? [`${plural(further, 'further ask')} spoken to by fewer: see the matrix.`] : []),
    ...(withheld.length > 0
      ? [`On ${plural(withheld.length, 'other ask')} nothing is reviewed, and what was read is left out.`]
      : []),
    ...(silent > 0
      ? [`The record is silent on ${plural(silent, 'other ask')} of ${matrix.columns.length}.`]
      : []),
  ];
  return rest.length > 0 ? [...blocks, paragraph(text(rest.join(' ')))] : blocks;
}

/** Instrument and status: what the asks of a recommendation share is said once. */
function factsOf(context: MemoContext, columns: readonly MatrixColumn[]) {
  const lines = new Map(
    columns.map(({ ask }) => {
      const own = context.codebook.asks.find(({ id }) => id === ask);
      return [ask, own ? askFactLines(context, own) : []];
    }),
  );
  const [first = []] = lines.values();
  const shared = first.filter((line) => [...lines.values()].every((own) => own.includes(line)));
  return {
    shared,
    own: ({ ask }: MatrixColumn): string[] => (lines.get(ask) ?? []).filter((line) => !shared.includes(line)),
  };
}

const factsBlocks = (lines: readonly string[]): Block[] =>
  lines.length > 0 ? [paragraph(emphasis(lines.join(' ')))] : [];

function oneAsk(context: MemoContext, column: MatrixColumn, facts: readonly string[]): Block[] {
  const { matrix, codebook, options } = context;
  const ask = codebook.asks.find(({ id }) => id === column.ask);
  const basis = ask ? basisWords(ask) : null;
  const quoted = [
    ...quotations(context, column, 'Consistent', (stance) => stance === 'support', inFavor(column)),
    ...quotations(context, column, 'Consistent, on a condition', (stance) => stance === 'conditional', 1),
    ...quotations(
      context,
      column,
      'Contrary',
      (stance) => stance === 'oppose',
      column.counts.oppose.submitters,
    ),
    ...mixedQuotations(context, column),
  ];
  return [
    paragraph(
      strong(`${column.ask} ${column.title}.`),
      text(
        `${basis ? ` Basis: ${basis}.` : ''} ${countSentence(column, options)}${directionSentence(context, column)}`,
      ),
    ),
    ...factsBlocks(facts),
    ...bullets(quoted),
    ...(quoted.length === 0 && matrix.rows.length > 0
      ? [paragraph(text('No position on this ask is settled enough to be quoted.'))]
      : []),
  ];
}

function quotations(
  { matrix }: MemoContext,
  column: MatrixColumn,
  label: string,
  test: (stance: string) => boolean,
  voices: number,
): Inlines[] {
  const count = voices >= SECOND_QUOTATION_FROM ? 2 : 1;
  return strongest(matrix.rows, column, (cell) => test(cell.stance), count, QUOTED_WORDS).map((quoted) =>
    quotedItem(label, quoted, partlyReviewed(column)),
  );
}

/** One submitter that speaks for and against, in its own words on both sides. */
const mixedQuotations = ({ matrix }: MemoContext, column: MatrixColumn): Inlines[] =>
  strongest(matrix.rows, column, ({ stance }) => stance === 'mixed', 1, QUOTED_WORDS)
    .flatMap((quoted) => bothSides(quoted, QUOTED_WORDS))
    .map((quoted) => quotedItem(mixedLabel(quoted.evidence.stance), quoted, partlyReviewed(column)));

/** On which side a quotation of a mixed cell stands, where that is known. */
export const mixedLabel = (stance: Stance | null): string =>
  stance === 'oppose'
    ? 'Mixed, contrary'
    : stance === 'mixed' || stance === null
      ? 'Mixed'
      : 'Mixed, consistent';

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
  return parts.length > 0 ? ` Of those contrary, by direction: ${parts.join(', ')}.` : '';
}

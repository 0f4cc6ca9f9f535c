import type { Codebook } from '../../codebook/codebook.ts';
import type { Matrix, MatrixCell, MatrixRow, MatrixSubmission, SourcedEvidence } from '../../model/matrix.ts';
import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { overallBars } from '../charts/overall-bars.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { listing, plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { bullets, citationOf, footnote, heading, paragraph, strong, text } from '../inlines.ts';
import { overallText } from '../matrix/matrix-csv.ts';
import { STANCE_MEANINGS } from '../matrix/stance-words.ts';
import { FICTION_MARK, marksOf } from '../memo/marks.ts';
import { submitterLabel } from '../memo/quoted-item.ts';
import { chooseQuotations } from '../quotations/choose.ts';
import { clipQuotation } from '../quotations/clip.ts';
import { renderMarkdown } from '../render/markdown.ts';
import type { SummaryOptions } from './ask-summary.ts';

/** What one submitter says: its filings, its overall position, and each ask that it speaks to. */
export interface SubmitterSummary {
  readonly row: MatrixRow;
  readonly overall: string;
  readonly themes: readonly string[];
  readonly asks: readonly { readonly cell: MatrixCell; readonly title: string }[];
}

export function summariseSubmitter(matrix: Matrix, codebook: Codebook, key: string): SubmitterSummary {
  const row = matrix.rows.find((one) => one.key === key);
  if (!row) throw new RangeError(`the matrix has no submitter "${key}"`);
  const own = new Set(row.submissions.flatMap(({ themes }) => themes));
  const titles = new Map(matrix.columns.map(({ ask, title }) => [ask, title]));
  return {
    row,
    overall: overallText(matrix, row),
    themes: codebook.themes.filter(({ id }) => own.has(id)).map(({ label }) => label),
    asks: row.cells.map((cell) => ({ cell, title: titles.get(cell.ask) ?? '' })),
  };
}

/** The blocks of a summary, for any report that holds one. */
export function submitterSummaryBlocks({ row, overall, themes, asks }: SubmitterSummary): Block[] {
  const filings = row.submissions.map(filingText);
  return [
    heading(3, submitterLabel(row)),
    paragraph(
      strong('Filed:'),
      text(` ${listing(filings)}. `),
      strong('Overall position:'),
      text(` ${overall}. `),
      ...quotedEvidence(row, row.overall.evidence.slice(0, 1)),
    ),
    ...(themes.length > 0 ? [paragraph(strong('Themes:'), text(` ${themes.join('; ')}.`))] : []),
    ...(asks.length > 0
      ? bullets(asks.map(({ cell, title }) => askLine(row, cell, title)))
      : [paragraph(text(nothingShown(row)))]),
  ];
}

/** `comment S-1, as filed on May 4, 2026 (a copy of form letter S-0; replaced by S-2)`. */
function filingText({ id, kind, filed, read, unread, formLetter, supersededBy }: MatrixSubmission): string {
  const replaced = supersededBy && `replaced by ${supersededBy.submission}`;
  const notes = [
    ...(read === 'whole' ? [] : [`${read === 'part' ? 'read in part' : 'not read'}: ${unread.join('; ')}`]),
    ...(formLetter === null ? [] : [`a copy of form letter ${formLetter}`]),
    ...(replaced ? [supersededBy.scope === 'whole' ? replaced : `${replaced} wherever that speaks`] : []),
  ];
  const when = filed ? `as filed on ${longDate(filed)}` : 'undated';
  return `${kind} ${id}, ${when}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

/** Why a submitter has no position to show. */
export const nothingShown = ({ read, withheld }: MatrixRow): string => {
  if (read === 'none') return 'Not read.';
  return withheld.length > 0
    ? `Left out as not reviewed: ${plural(withheld.length, 'position')}.`
    : 'Silent on every ask examined.';
};

function askLine(row: MatrixRow, cell: MatrixCell, title: string): Inlines {
  const review = cell.reviewed
    ? ''
    : cell.stale
      ? ', decided on another text, not reviewed since'
      : ', not reviewed';
  const said =
    cell.status === 'unclear'
      ? `unclear${review}; to be read, not quoted`
      : `${STANCE_MEANINGS[cell.stance]}${cell.direction ? ` (${cell.direction.replaceAll('_', ' ')})` : ''}${cell.conflict ? ', its filings differ' : ''}${review}`;
  return [
    strong(`${cell.ask} ${title}:`),
    text(` ${said}. `),
    ...(cell.status === 'unclear' ? [] : quotedCell(row, cell)),
    ...(cell.status === 'unclear' ? [placeOf(row, cell)] : []),
  ];
}

/** The words behind a settled cell: of both sides where it is mixed. */
export const quotedCell = (row: MatrixRow, cell: MatrixCell): Inlines =>
  quotedEvidence(row, cell.stance === 'mixed' ? bothSides(cell) : best(cell.evidence));

/** For a conflict, one quotation of each side; for what is mixed in itself, the first two. */
function bothSides({ evidence, conflict }: MatrixCell): SourcedEvidence[] {
  if (!conflict) return evidence.slice(0, 2);
  const favor = evidence.filter(({ stance }) => stance === 'support' || stance === 'conditional');
  const against = evidence.filter(({ stance }) => stance === 'oppose');
  return [...best(favor), ...best(against)];
}

const best = (evidence: readonly SourcedEvidence[]): SourcedEvidence[] =>
  chooseQuotations(
    evidence.map((item) => ({ item, words: item.quote, submitter: '' })),
    1,
  );

/** Evidence as quotations with their footnotes. */
export function quotedEvidence(row: MatrixRow, evidence: readonly SourcedEvidence[]): Inlines {
  return evidence.flatMap((item) => {
    const [quotation] = clipQuotation(item);
    return quotation ? [quotation, footnote(citationOf(item, row.name)), text(' ')] : [];
  });
}

/** A footnote that says where to read what is unclear. */
function placeOf(row: MatrixRow, cell: MatrixCell): Inlines[number] {
  const [first] = cell.evidence;
  return first ? footnote(citationOf(first, row.name)) : text('');
}

/** Summaries of every submitter, in the order of the matrix. */
export function submitterSummaries(matrix: Matrix, codebook: Codebook, options: SummaryOptions = {}): Memo {
  return {
    title: 'What each submitter said',
    fields: [],
    marks: marksOf(matrix, { fictional: options.fictional ?? false }),
    blocks: [
      paragraph(
        text(
          `${plural(matrix.rows.length, 'submitter')}. Commenters were not answering these asks: their words are consistent with an ask or contrary to it.`,
        ),
      ),
      ...(matrix.rows.length > 1 ? [pictureBlock(overallBars(matrix, []))] : []),
      ...matrix.rows.flatMap(({ key }) => submitterSummaryBlocks(summariseSubmitter(matrix, codebook, key))),
    ],
    foot: options.fictional ? [FICTION_MARK] : [],
  };
}

/** The same as Markdown. Check the matrix with `verifyMatrix` first. */
export const renderSubmitterSummaries = (
  matrix: Matrix,
  codebook: Codebook,
  options: SummaryOptions = {},
): string => renderMarkdown(submitterSummaries(matrix, codebook, options));

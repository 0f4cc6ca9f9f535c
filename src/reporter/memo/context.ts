import type { Briefing } from '../../codebook/briefing.ts';
import type { Codebook, ThemeDefinition } from '../../codebook/codebook.ts';
import type { Matrix, MatrixColumn, MatrixRow } from '../../model/matrix.ts';
import type { PublicRecord } from '../../model/record.ts';
import { addDays, longDate } from '../dates.ts';
import type { MemoOptions } from './options.ts';

/** What every section of a memo looks at. */
export interface MemoContext {
  readonly record: PublicRecord;
  readonly codebook: Codebook;
  readonly matrix: Matrix;
  readonly options: MemoOptions;
  /** What the codebook says of the review that the memo is about; null where it says nothing. */
  readonly briefing: Briefing | null;
  /** `YYYY-MM-DD`, the day of that review, or null. */
  readonly review: string | null;
  /** The theme and the submitter that the memo is about, where its template asks for one. */
  readonly theme: ThemeDefinition | null;
  readonly row: MatrixRow | null;
}

/** Submitters that say anything on an ask, settled or not. */
export const spokenTo = ({ counts }: MatrixColumn): number => counts.spoken.submitters;

export const inFavor = ({ counts }: MatrixColumn): number =>
  counts.support.submitters + counts.conditional.submitters;

/** Submitters with a settled side, or sides. */
export const takingSides = (column: MatrixColumn): number =>
  inFavor(column) + column.counts.oppose.submitters + column.counts.mixed.submitters;

/** Columns that anybody speaks to, most spoken to first: sides weigh before mentions and what is unclear. */
export function mostSpokenTo(matrix: Matrix): MatrixColumn[] {
  return matrix.columns
    .filter((column) => spokenTo(column) > 0)
    .sort((a, b) => takingSides(b) - takingSides(a) || spokenTo(b) - spokenTo(a));
}

/** Submitters of the record that were read, whole or in part. */
export const readIn = ({ voices }: Matrix): number => voices.whole.submitters + voices.part.submitters;

/** Rows whose cell on the ask passes the test. */
export const rowsWith = (
  matrix: Matrix,
  ask: string,
  test: (cell: MatrixRow['cells'][number]) => boolean,
): MatrixRow[] => matrix.rows.filter((row) => row.cells.some((cell) => cell.ask === ask && test(cell)));

/** A text of the codebook with its dates filled in; a sentence that names a review without a known date is left out. */
export function withDates({ briefing, review }: MemoContext, words: string): string {
  const report = briefing?.deadlines.find((deadline) => deadline.report) ?? null;
  const due = review && report ? deadlineDate(review, report) : null;
  const known = review
    ? words.replaceAll('{review}', longDate(review))
    : words.replace(/[^.:;]*\{review\}[^.]*\.\s*/g, '');
  return known.replaceAll('{report}', due ? longDate(due) : 'the report is due').trimEnd();
}

/** The day on which a duty falls due, counted from the review. */
export const deadlineDate = (
  review: string,
  deadline: { readonly days: number; readonly when: 'before' | 'after' },
): string => addDays(review, deadline.when === 'before' ? -deadline.days : deadline.days);

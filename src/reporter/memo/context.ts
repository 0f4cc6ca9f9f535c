import type { Codebook } from '../../codebook/codebook.ts';
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

/** Rows whose cell on the ask passes the test. */
export const rowsWith = (
  matrix: Matrix,
  ask: string,
  test: (cell: MatrixRow['cells'][number]) => boolean,
): MatrixRow[] => matrix.rows.filter((row) => row.cells.some((cell) => cell.ask === ask && test(cell)));

/** A text of the codebook with its dates filled in. */
export function withDates(context: MemoContext, words: string): string {
  const statute = context.codebook.statute;
  const review = statute?.next_review?.expected ?? null;
  const report = statute?.briefing?.deadlines.find((deadline) => deadline.report) ?? null;
  const due = review && report ? deadlineDate(review, report) : null;
  return words
    .replaceAll('{review}', review ? longDate(review) : 'a date not yet known')
    .replaceAll('{report}', due ? longDate(due) : 'a date not yet known');
}

/** The day on which a duty falls due, counted from the review. */
export const deadlineDate = (
  review: string,
  deadline: { readonly days: number; readonly when: 'before' | 'after' },
): string => addDays(review, deadline.when === 'before' ? -deadline.days : deadline.days);

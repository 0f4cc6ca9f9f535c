import type { Matrix } from '../../model/matrix.ts';
import { listing, plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import type { MemoOptions } from './options.ts';

export const FICTION_MARK =
  'Fictional record: every organization, person and filing in it was invented to show how the program works.';

/** The warnings at the head of a report: fiction, and what no person has reviewed. */
export function marksOf(matrix: Matrix, options: Pick<MemoOptions, 'fictional'>): string[] {
  return [...(options.fictional ? [FICTION_MARK] : []), reviewMark(matrix)];
}

function reviewMark({ review, reviewedCells, unreviewedCells }: Matrix): string {
  const all = reviewedCells + unreviewedCells;
  const who = review ? ` by ${listing(review.by)}, last on ${longDate(review.last)}` : '';
  if (all === 0)
    return 'Machine-read, not reviewed: a program found the themes, names and passages shown here.';
  if (reviewedCells === 0) {
    return `Machine-read, not reviewed: no person has checked the ${plural(all, 'position')} counted here.`;
  }
  if (unreviewedCells === 0)
    return `Reviewed${who}: ${all === 1 ? 'the one position' : `all ${all} positions`} counted here.`;
  return `Reviewed in part${who}: ${reviewedCells} of ${plural(all, 'position')}; the others are machine-read, not reviewed.`;
}

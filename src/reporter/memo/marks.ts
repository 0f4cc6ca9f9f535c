import type { Matrix } from '../../model/matrix.ts';
import { listing, plural } from '../counting.ts';
import { longDate } from '../dates.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import type { MemoOptions } from './options.ts';

export const FICTION_MARK =
  'Fictional record: every organization, person and filing in it was invented to show how the program works.';

/** The warnings at the head of a report: fiction, and what no person has reviewed. */
export function marksOf(matrix: Matrix, options: Pick<MemoOptions, 'fictional'>): string[] {
  return [...(options.fictional ? [FICTION_MARK] : []), ...sliceMark(matrix), reviewMark(matrix)];
}

/** Who was left out before anything was counted: a part of the record must not pass for the whole of it. */
function sliceMark({ slice: { types = [], states = [] } }: Matrix): string[] {
  const only = [
    ...(types.length > 0
      ? [
          `submitters that are ${listing(
            types.map((type) => TYPE_LABELS[type][1]),
            'or',
          )}`,
        ]
      : []),
    ...(states.length > 0 ? [`submitters from ${listing(states, 'or')}`] : []),
  ];
  return only.length > 0
    ? [
        `Part of the record: counts are of ${only.join(', and among them of ')} alone; all others are left out.`,
      ]
    : [];
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

import type { ReadSubmission } from '../model/record.ts';

/** How many positions on asks a person has reviewed. */
export interface ReviewCount {
  readonly reviewed: number;
  readonly of: number;
}

export function countReviewed(submissions: readonly ReadSubmission[]): ReviewCount {
  const positions = submissions.flatMap(({ reading }) => reading.positions);
  return { reviewed: positions.filter(({ basis }) => basis === 'review').length, of: positions.length };
}

/** What a person must know before relying on positions. */
export const reviewedText = ({ reviewed, of }: ReviewCount): string =>
  reviewed === 0
    ? 'Positions were read by machine; no person has reviewed them.'
    : `Positions were read by machine; ${reviewed} of ${of} are reviewed by a person.`;

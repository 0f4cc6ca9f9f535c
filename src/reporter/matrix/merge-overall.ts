import type { MatrixOverall } from '../../model/matrix.ts';
import type { ReadSubmission } from '../../model/record.ts';
import { sourced } from './merge-cell.ts';

/** The overall position of a submitter: every code that its submissions take, the code for "none" apart. */
export function mergeOverall(
  submissions: readonly ReadSubmission[],
  none: string | null,
): Omit<MatrixOverall, 'withheld'> {
  const held = submissions.filter(({ reading }) => reading.overall.code !== none);
  const codes = [...new Set(held.map(({ reading }) => reading.overall.code))];
  return {
    codes,
    conditional: held.some(({ reading }) => reading.overall.conditional),
    details: [...new Set(held.flatMap(({ reading }) => reading.overall.detail ?? []))],
    status: codes.every((code) => settles(held, code)) ? 'settled' : 'unclear',
    reviewed: submissions.every(({ reading }) => reading.overall.basis === 'review'),
    evidence: held.flatMap(({ submission, reading }) =>
      reading.overall.evidence.map((evidence) => sourced(submission, evidence, null)),
    ),
  };
}

const settles = (held: readonly ReadSubmission[], code: string): boolean =>
  held.some(({ reading }) => reading.overall.code === code && reading.overall.status === 'settled');

import type { ReadSubmission } from '../model/record.ts';

/** One line of `sunset positions --json`; the shape is part of the command line's contract. */
export function positionLine({ submission, themes, reading, formLetter }: ReadSubmission): object {
  return {
    submission: submission.id,
    docket: submission.docket,
    submitter: submission.submitter.name,
    files: submission.files,
    organization: submission.submitter.organization,
    submitterType: submission.submitter.type,
    formLetter,
    themes,
    overall: reading.overall,
    positions: reading.positions.map(({ submission: _, ...position }) => position),
    notRead: reading.notRead,
  };
}

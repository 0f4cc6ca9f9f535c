import type { DocketId } from '../model/ids.ts';
import type { SubmissionReading } from '../model/position.ts';
import type { PublicRecord } from '../model/record.ts';
import { isSubmitted } from '../model/source.ts';
import { coverageOf } from './coverage.ts';
import { WorkspaceError } from './error.ts';
import type { Workspace } from './workspace.ts';

/**
 * The record as the program read it, without what people decided: reports see `publicRecord`. Submissions that have no
 * positions yet are an error of the caller's order.
 */
export function machineRecord(workspace: Workspace, docket?: DocketId): PublicRecord {
  return {
    dockets: docket === undefined ? workspace.submissions.dockets() : [docket],
    submissions: workspace.submissions
      .list(docket)
      .filter(({ kind }) => isSubmitted(kind))
      .map((submission) => ({
        submission,
        themes: workspace.tags.ofSubmission(submission.docket, submission.id),
        reading: workspace.positions.ofSubmission(submission.docket, submission.id) ?? unread(submission.id),
        formLetter: workspace.formLetters.ofSubmission(submission.docket, submission.id),
        supersededBy: workspace.supersessions.of(submission.docket, submission.id),
      })),
    coverage: coverageOf(workspace.sql),
    ledger: workspace.files.ledger(docket),
    warnings: workspace.files.warnings(docket),
    textOf: (of, document) => workspace.documents.get(of, document)?.text ?? null,
  };
}

const unread = (submission: SubmissionReading['submission']): SubmissionReading => {
  throw new WorkspaceError(`positions of ${submission} have not been read: run "sunset positions" first`);
};

import type { DocketId } from '../model/ids.ts';
import type { PublicRecord, ReadSubmission } from '../model/record.ts';
import type { Warning } from '../model/warning.ts';
import { applyDecisions, type ReviewedReading } from '../review/apply.ts';
import type { SubmissionText } from '../review/seen-text.ts';
import { machineRecord } from '../workspace/machine-record.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The record as reports see it: what the program read, with people's decisions laid over it. */
export function publicRecord(workspace: Workspace, docket?: DocketId): PublicRecord {
  const machine = machineRecord(workspace, docket);
  const warnings: Warning[] = [...machine.warnings];
  const submissions = machine.submissions.map((read) => {
    const reviewed = reviewedReading(workspace, read);
    for (const { decision, reason } of reviewed.stale) {
      warnings.push({
        code: 'stale_decision',
        message: `decision ${decision.id} of ${decision.by} on ${decision.submission} is not applied: ${reason}`,
        ...(read.submission.files[0] === undefined ? {} : { file: read.submission.files[0] }),
      });
    }
    return { ...read, reading: reviewed.reading };
  });
  return { ...machine, submissions, warnings };
}

/** One submission's reading with the decisions about it, and what became of them. */
export function reviewedReading(
  workspace: Workspace,
  { submission, reading }: Pick<ReadSubmission, 'submission' | 'reading'>,
): ReviewedReading {
  const log = workspace.decisions.ofSubmission(submission.docket, submission.id);
  if (log.length === 0) return { reading, stale: [], silent: [] };
  return applyDecisions(reading, log, submissionText(workspace, submission));
}

/** A submission's documents and passages as they are now. */
export function submissionText(
  { documents, passages }: Workspace,
  { docket, id, documents: ids }: ReadSubmission['submission'],
): SubmissionText {
  return {
    documents: ids.map((document) => ({ id: document, text: documents.get(docket, document)?.text ?? '' })),
    passages: passages.ofSubmission(docket, id),
  };
}

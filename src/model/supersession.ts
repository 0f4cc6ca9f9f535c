import type { DocketId, SubmissionId } from './ids.ts';
import type { Evidence } from './quotation.ts';

/**
 * A later filing of the same submitter says that it stands for an earlier one. `whole`: nothing of the earlier counts.
 * `part`: the earlier stands wherever the later says nothing.
 */
export interface Supersession {
  readonly docket: DocketId;
  readonly earlier: SubmissionId;
  readonly later: SubmissionId;
  readonly scope: 'whole' | 'part';
  /** The words that say so, in the later filing; null where its record says it. */
  readonly evidence: Evidence | null;
}

import type { DocketId, SubmissionId, ThemeId } from './ids.ts';
import type { Evidence } from './quotation.ts';

/** A passage that shows what the record says on a theme, offered to a report by whoever can read the index. */
export interface Highlight {
  readonly theme: ThemeId;
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  readonly evidence: Evidence;
  /** How strongly the passage carries the theme; more is stronger. */
  readonly score: number;
}

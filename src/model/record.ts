import type { Coverage } from './coverage.ts';
import type { DocketId, DocumentId, ThemeId } from './ids.ts';
import type { SubmissionReading } from './position.ts';
import type { LedgerFile } from './source.ts';
import type { Submission } from './submission.ts';
import type { Supersession } from './supersession.ts';
import type { Warning } from './warning.ts';

/** A submission with everything that was found in it. */
export interface ReadSubmission {
  readonly submission: Submission;
  /** Themes of the submission, most important first. */
  readonly themes: readonly ThemeId[];
  readonly reading: SubmissionReading;
  /** Id of the form letter that it is a copy of, or null. */
  readonly formLetter: string | null;
  /** The later filing of the same submitter that stands for it, or null. */
  readonly supersededBy: Supersession | null;
}

/** The record as reports see it: read, tagged and complete with its ledger. */
export interface PublicRecord {
  readonly dockets: readonly DocketId[];
  /** Sorted by docket and id. The notice and other papers of the agency are not among them. */
  readonly submissions: readonly ReadSubmission[];
  readonly coverage: Coverage;
  readonly ledger: readonly LedgerFile[];
  readonly warnings: readonly Warning[];
  /** The canonical text of a document, for verification; null when there is none. */
  readonly textOf: (docket: DocketId, document: DocumentId) => string | null;
}

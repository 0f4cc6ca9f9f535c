import type { DocketId, Sha256, SubmissionId } from '../model/ids.ts';
import type { IngestedSubmission, StoredReading, StrayFile } from '../model/ingested.ts';
import type { Warning } from '../model/warning.ts';

/** What ingestion needs to remember between runs; a workspace offers it. */
export interface IngestStore {
  readonly originals: { readonly keep: (hash: Sha256, bytes: Uint8Array) => void };
  readonly readings: {
    readonly get: (key: string) => StoredReading | null;
    readonly put: (key: string, reading: StoredReading) => void;
    readonly collect: () => number;
  };
  readonly files: {
    readonly knownHash: (docket: DocketId, path: string, fingerprint: string) => Sha256 | null;
    readonly saveStray: (
      source: string,
      docket: DocketId,
      files: readonly StrayFile[],
      warnings: readonly Warning[],
    ) => void;
    readonly settleDuplicates: () => void;
  };
  readonly submissions: {
    readonly key: (docket: DocketId, id: SubmissionId) => string | null;
    readonly save: (ingested: IngestedSubmission) => void;
    readonly remove: (docket: DocketId, id: SubmissionId) => void;
    readonly ofSource: (source: string) => { readonly docket: DocketId; readonly id: SubmissionId }[];
  };
  /** Submissions that were taken out on request, and stay out. */
  readonly removals: {
    readonly has: (docket: DocketId, id: SubmissionId) => boolean;
    readonly restore: (docket: DocketId, id: SubmissionId) => void;
  };
}

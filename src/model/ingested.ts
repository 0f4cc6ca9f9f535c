import type { Document, ReadText } from './document.ts';
import type { DocketId, Sha256 } from './ids.ts';
import type { Passage } from './passage.ts';
import type { FileStatus } from './source.ts';
import type { Submission } from './submission.ts';
import type { Warning } from './warning.ts';

/** What was read of a file's bytes; attachments are read as files of their own and not kept here. */
export interface StoredReading {
  readonly outcome: 'read' | 'ocr' | 'partial';
  readonly reason: string | null;
  readonly content: ReadText;
}

/** A file of a submission with what became of it, before duplicates across submissions are known. */
export interface IngestedFile {
  readonly path: string;
  readonly size: number | null;
  readonly sha256: Sha256 | null;
  readonly fingerprint: string | null;
  readonly status: FileStatus;
  readonly reason: string | null;
}

/** A document whose text is kept under a reading's key. */
export interface IngestedDocument {
  readonly document: Omit<Document, 'text' | 'blocks' | 'pages' | 'runs'>;
  readonly reading: string;
  readonly passages: readonly Passage[];
}

/** All that ingestion knows of one submission; saved or replaced as a whole. */
export interface IngestedSubmission {
  /** The source that it came from, as the user named it. */
  readonly source: string;
  /** Key of everything that this was made from. */
  readonly key: string;
  readonly submission: Submission;
  readonly record: { readonly path: string; readonly line: number | null } | null;
  readonly files: readonly IngestedFile[];
  readonly documents: readonly IngestedDocument[];
  readonly warnings: readonly Warning[];
}

/** A file that belongs to no submission: a record, or one that could not be opened as part of a source. */
export interface StrayFile {
  readonly docket: DocketId;
  readonly path: string;
  readonly size: number | null;
  readonly status: FileStatus;
  readonly reason: string | null;
}

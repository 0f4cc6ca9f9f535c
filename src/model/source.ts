import type { DocketId, Sha256, SubmissionId } from './ids.ts';
import type { Warning } from './warning.ts';

/** What a source is in the life of the docket. */
export const SOURCE_KINDS = [
  'comment',
  'testimony',
  'rebuttal',
  'letter',
  'notice',
  'agreement',
  'statute',
  'report',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds that a submitter files; the others are the agency's, the legislature's or our own papers. */
const SUBMITTED: ReadonlySet<SourceKind> = new Set(['comment', 'testimony', 'rebuttal', 'letter']);
export const isSubmitted = (kind: SourceKind): boolean => SUBMITTED.has(kind);

/** Formats that have a reader. */
export type Format = 'pdf' | 'docx' | 'doc' | 'html' | 'text' | 'email';

/** One file as it came: bytes are read only when somebody asks. */
export interface SourceFile {
  /** Path below the source root with `/` between names; inside an archive `archive.zip/name`. */
  readonly path: string;
  readonly size: number;
  /**
   * A token that changes whenever the bytes may have (size and modification time of the file, or of the archive
   * that holds it), so that an unchanged file need not be read again.
   */
  readonly fingerprint: string;
  readonly read: () => Promise<Uint8Array>;
}

/** An attachment that a record names. */
export interface NamedAttachment {
  readonly name: string;
  /** Where the record says that it can be had, if it does. */
  readonly url: string | null;
}

/** Who filed, as the record says, before anybody looks at the letterhead. */
export interface SubmitterFields {
  readonly organization: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly representative: string | null;
  readonly firm: string | null;
  readonly country: string | null;
  readonly state: string | null;
}

/** One submission as a source delivers it: a record, its files, and what is missing. */
export interface SourceSubmission {
  readonly docket: DocketId;
  readonly id: SubmissionId;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** `YYYY-MM-DD`, the day of filing, or null when nothing says it. */
  readonly date: string | null;
  readonly submitter: SubmitterFields;
  /** The text typed into the form, decoded, or null. */
  readonly comment: string | null;
  /** The file that holds the record, and its line or row where it has one. */
  readonly record: { readonly path: string; readonly line: number | null } | null;
  readonly files: readonly SourceFile[];
  /** Attachments that the record names and the source does not hold. */
  readonly missing: readonly NamedAttachment[];
  /** Fields that no field map claims, kept as they came. */
  readonly extra: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

/** Fate of a file, exactly one each. */
export const FILE_STATUSES = [
  'read',
  'ocr',
  'partial',
  'duplicate',
  'rendition',
  'superseded',
  'confidential',
  'missing',
  'unsupported',
  'failed',
] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

/** A line of the coverage ledger. */
export interface LedgerFile {
  readonly docket: DocketId;
  readonly path: string;
  readonly submission: SubmissionId | null;
  readonly size: number | null;
  readonly sha256: Sha256 | null;
  readonly status: FileStatus;
  /** Why, for every status but `read`; for `duplicate` and `rendition` the file that stands for it. */
  readonly reason: string | null;
}

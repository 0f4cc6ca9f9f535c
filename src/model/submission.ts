import type { DocketId, DocumentId, SubmissionId } from './ids.ts';
import type { Evidence } from './quotation.ts';
import type { NamedAttachment, SourceKind, SubmitterFields } from './source.ts';

export const SUBMITTER_TYPES = [
  'union',
  'trade_association',
  'company',
  'ngo',
  'think_tank',
  'government',
  'academic',
  'individual',
  'law_firm_for_client',
  'coalition',
] as const;
export type SubmitterType = (typeof SUBMITTER_TYPES)[number];

/** An organisation that a letter names, with the place. */
export interface NamedOrganization {
  readonly name: string;
  readonly evidence: Evidence | null;
}

/** Who speaks, with the place in the text or the record that shows it. */
export interface Submitter {
  /** The name to print: the organisation, else the person, else the submission's id. */
  readonly name: string;
  readonly organization: string | null;
  readonly type: SubmitterType | null;
  /** Whether the record or the letter itself gave the name; the other reading is kept in `otherName`. */
  readonly from: 'record' | 'letterhead' | 'signature' | 'file';
  readonly otherName: string | null;
  readonly evidence: Evidence | null;
  /** For whom a law firm files, where its letter says it. */
  readonly client: NamedOrganization | null;
  /** Who signs a joint letter, in the order of the signatures; empty for any other. */
  readonly signatories: readonly NamedOrganization[];
}

/** A submission in the workspace. */
export interface Submission {
  readonly id: SubmissionId;
  readonly docket: DocketId;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly fields: SubmitterFields;
  readonly submitter: Submitter;
  readonly documents: readonly DocumentId[];
  /** Paths of its files, and of its record when it has no file. */
  readonly files: readonly string[];
  readonly missing: readonly NamedAttachment[];
  readonly extra: Readonly<Record<string, string>>;
}

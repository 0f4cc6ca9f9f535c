import type { NamedAttachment, SourceKind, SubmitterFields } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';

/** What a record of any format says of one submission, before its files are looked for. */
export interface FoundRecord {
  /** Null where the record has none: then its first file's path stands for it, or its place. */
  readonly id: string | null;
  readonly docket: string | null;
  /** Null where the record does not say: then its note and its files do. */
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly submitter: SubmitterFields;
  readonly comment: string | null;
  readonly line: number | null;
  /** Each attachment with the formats that it may be had in. */
  readonly attachments: readonly (readonly NamedAttachment[])[];
  readonly extra: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

export const NO_SUBMITTER: SubmitterFields = {
  organization: null,
  firstName: null,
  lastName: null,
  representative: null,
  firm: null,
  country: null,
  state: null,
};

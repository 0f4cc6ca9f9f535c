import type { FileStatus, SourceFile, SourceKind, SourceSubmission } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import type { FieldMap } from './field-map.ts';

/** A file of a source that can also be read as a stream. */
export interface TreeFile extends SourceFile {
  readonly stream: () => Promise<NodeJS.ReadableStream>;
}

/** A file of a source that no submission can hold, with the reason. */
export interface SourceProblem {
  readonly path: string;
  readonly size: number | null;
  readonly status: Extract<FileStatus, 'unsupported' | 'failed'>;
  readonly reason: string;
}

/**
 * What a source delivers. Every file found comes out exactly once: among the files of one submission, as the
 * file of a record, or as a problem. An archive that could be opened counts by its contents, not itself.
 */
export type SourceItem =
  | { readonly item: 'submission'; readonly submission: SourceSubmission }
  | {
      readonly item: 'record';
      readonly file: SourceFile;
      /** How many records the file holds. */
      readonly records: number;
      /** What the file as a whole gave cause to note; a submission's own warnings are with the submission. */
      readonly warnings: readonly Warning[];
    }
  | ({ readonly item: 'problem' } & SourceProblem);

/** What archives may unpack to. */
export interface SourceLimits {
  /** Archives within archives. */
  readonly depth: number;
  /** Declared bytes of one entry. */
  readonly entryBytes: number;
  /** Declared bytes of all entries of an archive together, archives within it included. */
  readonly totalBytes: number;
  /** Unpacked by packed size of an entry of more than a megabyte. */
  readonly ratio: number;
}

export const DEFAULT_SOURCE_LIMITS: SourceLimits = {
  depth: 3,
  entryBytes: 512 * 1024 * 1024,
  totalBytes: 32 * 1024 * 1024 * 1024,
  ratio: 250,
};

export interface SourceOptions {
  /** The docket of everything in the source; without it the records say, and then the folder's name. */
  readonly docket?: string | undefined;
  /** What files without a record are; without it their folder's name says, and then `comment`. */
  readonly kind?: SourceKind | undefined;
  /** Whether files without a record form one submission each, or one a folder. */
  readonly group?: 'file' | 'folder' | undefined;
  /** Path below the root of the metadata table; without it any CSV in the root that a map recognises. */
  readonly metadata?: string | undefined;
  /** Maps tried before the built-in ones. */
  readonly fieldMaps?: readonly FieldMap[] | undefined;
  /** Absolute paths that are not part of the source, such as a workspace or output folder inside it. */
  readonly exclude?: readonly string[] | undefined;
  readonly limits?: Partial<SourceLimits> | undefined;
}

/** Why a source can't be opened at all. The message is one clear line for people. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: 'missing' | 'empty' | 'unreadable';
  constructor(code: SourceError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

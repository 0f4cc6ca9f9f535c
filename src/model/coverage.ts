import type { PageState } from './document.ts';
import type { DocketId } from './ids.ts';
import type { FileStatus, SourceKind } from './source.ts';

/** Something in the record that a person should look at. */
export interface CoverageProblem {
  readonly file: string;
  /** Page counted from 1, where the problem is of one page. */
  readonly page: number | null;
  readonly reason: string;
}

/** What a docket holds of one kind. */
export interface KindCoverage {
  readonly docket: DocketId;
  readonly kind: SourceKind;
  readonly submissions: number;
  /** Files that are there, renditions and duplicates included. */
  readonly files: number;
  readonly pages: number;
  /** Files of which words went unread, or which are missing. */
  readonly lost: number;
}

/** A submission taken out on request: when and why, not what it was. */
export interface Removal {
  readonly docket: DocketId;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly why: string;
}

/** The coverage ledger in numbers: every file and every page in exactly one box. */
export interface Coverage {
  readonly files: { readonly found: number } & Readonly<Record<FileStatus, number>>;
  /** Records of a docket (rows, JSON files), counted apart from files. */
  readonly records: number;
  readonly pages: Readonly<Record<PageState, number>>;
  readonly submissions: number;
  /** Distinct names of submitting organisations. */
  readonly organizations: number;
  /** Groups of submissions that share a form letter. */
  readonly formLetters: number;
  readonly problems: readonly CoverageProblem[];
  readonly removals: readonly Removal[];
  readonly kinds: readonly KindCoverage[];
}

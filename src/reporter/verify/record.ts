import type { Fact } from '../../codebook/facts.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** A document of the record with the names under which a memo may cite it. */
export interface Source {
  readonly document: Document;
  /** Who filed it, in every form that the record gives. */
  readonly names: readonly string[];
  /** Files of the same submission that stand for this document: duplicates and other formats. */
  readonly otherFiles: readonly string[];
}

/** What a memo is held against. */
export interface VerifyRecord {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  /** Wordings of the codebook: a memo that puts them between marks quotes nobody. */
  readonly ownTerms: readonly string[];
  readonly pagesOf: (
    document: Document,
    span: Span,
  ) => { readonly page: number | null; readonly pageEnd: number | null };
  /** The words that show that somebody other than the submitter speaks in a span, or null. */
  readonly othersView: (document: Document, span: Span) => string | null;
}

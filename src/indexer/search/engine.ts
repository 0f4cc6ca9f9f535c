import type { DocketId, PassageId, SubmissionId, ThemeId } from '../../model/ids.ts';
import type { Passage } from '../../model/passage.ts';
import type { SourceKind } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { SubmitterType } from '../../model/submission.ts';
import type { Field, QueryNote } from './query.ts';

/** A passage as it is found: with who speaks and what it was tagged with. */
export interface FoundPassage extends Passage {
  readonly organization: string | null;
  /** The name to print where there is no organisation. */
  readonly submitter: string;
  readonly submitterType: SubmitterType | null;
  readonly sourceKind: SourceKind;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Strongest first. */
  readonly themes: readonly ThemeId[];
}

/** A stretch of a passage's text to show, in offsets of that text, with the highlights that fall into it. */
export interface Snippet extends Span {
  readonly text: string;
  /** Offsets within the snippet's own text. */
  readonly highlights: readonly Span[];
}

export interface SearchHit {
  readonly passage: FoundPassage;
  /** Comparable within one query only. */
  readonly score: number;
  /** What matched: offsets in the passage's text, in UTF-16 code units, sorted, apart from one another. */
  readonly highlights: readonly Span[];
  readonly snippet: Snippet;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
/** How the passages found divide, most frequent first. Counts are of passages. */
export type Facets = Readonly<Record<'theme' | 'org' | 'type' | 'kind' | 'lang', readonly FacetCount[]>>;

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** How many passages there are in all. */
  readonly total: number;
  /** Null unless asked for. */
  readonly facets: Facets | null;
  readonly notes: readonly QueryNote[];
  /** The query as understood, in the query language. */
  readonly query: string;
}

/** Values of a field; several are alternatives. */
export type SearchFilters = { readonly [F in Field]?: string | readonly string[] };

export interface SearchOptions {
  /** 20 when left out. */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: SearchFilters;
  readonly facets?: boolean;
  /** False: names and acronyms are searched as written only. */
  readonly expand?: boolean;
  /**
   * False: every word must be there. Else, where fewer passages than the limit hold all words, those that hold
   * some are found too, and a note says so: behind, or, where the query has more than four words, by score alone.
   */
  readonly relax?: boolean;
}

/**
 * What every engine does. Hits are ordered by score, then docket, document and place in the document, so that
 * pages fit together; engines find the same passages for the same query, and order them the same where at most
 * {@link RERANKED} are found.
 */
export interface SearchEngine {
  readonly search: (query: string, options?: SearchOptions) => SearchPage;
  /** Passages that share the telling words of a passage; empty when it is not there. */
  readonly more: (docket: DocketId, passage: PassageId, options?: SearchOptions) => SearchPage;
}

/** An engine whose passages come and go by submission. `P`: what it must be told of a passage. */
export interface SearchIndex<P extends Passage> extends SearchEngine {
  /** Replaces what was indexed of a submission. */
  readonly replaceSubmission: (docket: DocketId, submission: SubmissionId, passages: readonly P[]) => void;
  readonly removeSubmission: (docket: DocketId, submission: SubmissionId) => void;
  /** Groups of names that stand for one another; replaces those before. */
  readonly saveSynonyms: (groups: readonly (readonly string[])[]) => void;
}

/** How many of the first passages by plain BM25 are ordered by everything that is known of them. */
export const RERANKED = 200;

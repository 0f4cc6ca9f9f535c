import type { Facets, FoundPassage } from './engine.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryNode } from './query.ts';
import type { RankTerm } from './rank-terms.ts';
import type { Scorable, Totals } from './score.ts';

/** Passages of one query, in the engine's plain order. `Key`: how the engine names a passage. */
export interface Found<Key> {
  readonly total: number;
  /** The first passages: all of them, or as many as are reranked. */
  readonly top: readonly Key[];
  /** Those behind, without the given ones. */
  readonly rest: (without: readonly Key[], limit: number, offset: number) => readonly Key[];
}

/** A passage with what scoring needs, and its place among equals. */
export interface Candidate<Key> extends Scorable {
  readonly key: Key;
  readonly id: string;
  /** Docket, document and ordinal: the order of passages with the same score. */
  readonly place: readonly [string, string, number];
}

/** What an engine must be able to do; everything else about searching is common to all. */
export interface Backend<Key> {
  readonly find: (query: QueryNode) => Found<Key>;
  readonly candidates: (keys: readonly Key[]) => readonly Candidate<Key>[];
  /** How many passages hold one of the runs of a term. */
  readonly frequency: (term: RankTerm) => number;
  readonly totals: () => Totals;
  readonly facets: (query: QueryNode) => Facets;
  readonly load: (keys: readonly Key[]) => readonly FoundPassage[];
  readonly lexicon: () => Lexicon;
}

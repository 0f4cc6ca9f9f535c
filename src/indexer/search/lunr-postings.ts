import lunr from 'lunr';
import { type PackedLunr, unpackLunr } from './lunr-pack.ts';

/** Rows that hold a term, each with what BM25 gives the term there. */
export type Postings = ReadonlyMap<number, number>;

/** How many terms are remembered; a query has a few. */
const MOST_REMEMBERED = 500;

/**
 * Asks a packed lunr index for one term at a time. Terms go in through lunr's own query object, never through
 * its query string, so no text of a user is ever parsed by lunr. BM25 adds up over terms, so that one term at a
 * time is all that ranking needs.
 */
export function readPostings(packed: PackedLunr): (term: string) => Postings {
  const index = lunr.Index.load(unpackLunr(packed));
  const remembered = new Map<string, Postings>();
  return (term) => {
    let found = remembered.get(term);
    if (found === undefined) {
      const results = index.query((query) => {
        query.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.NONE });
      });
      found = new Map(results.map(({ ref, score }) => [Number(ref), score]));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(term, found);
    }
    return found;
  };
}

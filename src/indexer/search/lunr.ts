import type { Backend, Candidate, Found } from './backend.ts';
import { type Facets, RERANKED, type SearchEngine, type SearchIndex } from './engine.ts';
import { facetCounts } from './facet-counts.ts';
import { createLexicon } from './lexicon.ts';
import { buildPortableIndex } from './lunr-build.ts';
import { type Matching, rowTest, runsTest } from './lunr-match.ts';
import { readPostings } from './lunr-postings.ts';
import { lunrTexts } from './lunr-texts.ts';
import { moreLike } from './more-like.ts';
import { nearestWords } from './nearest-words.ts';
import type { PortableIndex, PortablePassage } from './portable-index.ts';
import type { QueryNode } from './query.ts';
import { type RankTerm, rankingOf } from './rank-terms.ts';
import { runSearch } from './run-search.ts';
import { synonymsOf } from './synonyms.ts';
import { createVocabulary, startingWith, type Vocabulary } from './vocabulary.ts';

/**
 * The search engine of the portable index: lunr, in a browser or in Node, for up to about 20,000 passages. It finds
 * the same passages as the SQLite engine for every query, with the same totals, facets, highlights and notes; where
 * at most {@link RERANKED} are found it orders and scores them the same. Beyond that the two choose those that are
 * ordered by all that is known by two forms of BM25: on average at least nine of the first ten are the same.
 * Throws `RangeError` when the index is of another format.
 */
export function readLunrSearch(index: PortableIndex): SearchEngine {
  if (index.format !== 2) throw new RangeError(`unknown format ${String(index.format)} of a portable index`);
  const backend = lunrBackend(index);
  const synonyms = synonymsOf(index.synonyms);
  return {
    search: (query, options = {}) => runSearch(backend, synonyms, query, options),
    more: (docket, passage, options = {}) => {
      const row = index.passages.findIndex((one) => one.docket === docket && one.id === passage);
      return moreLike(backend, row === -1 ? null : row, options);
    },
  };
}

/** A lunr engine whose passages come and go: built anew when first asked after a change. */
export interface LunrIndex extends SearchIndex<PortablePassage> {
  readonly portable: () => PortableIndex;
}

export function createLunrSearch(): LunrIndex {
  const submissions = new Map<string, readonly PortablePassage[]>();
  let synonyms: PortableIndex['synonyms'] = [];
  let built: { index: PortableIndex; engine: SearchEngine } | null = null;
  const current = () => {
    if (built === null) {
      const index = buildPortableIndex([...submissions.values()].flat(), synonyms);
      built = { index, engine: readLunrSearch(index) };
    }
    return built;
  };
  const keyOf = (docket: string, submission: string): string => JSON.stringify([docket, submission]);
  return {
    search: (query, options) => current().engine.search(query, options),
    more: (docket, passage, options) => current().engine.more(docket, passage, options),
    portable: () => current().index,
    replaceSubmission: (docket, submission, passages) => {
      submissions.set(keyOf(docket, submission), passages);
      built = null;
    },
    removeSubmission: (docket, submission) => {
      submissions.delete(keyOf(docket, submission));
      built = null;
    },
    saveSynonyms: (groups) => {
      synonyms = groups;
      built = null;
    },
  };
}

function lunrBackend({ lunr, passages, totals, vocabulary: words }: PortableIndex): Backend<number> {
  let vocabulary: Vocabulary | null = null;
  // Made when first asked for: most queries do without.
  const known = (): Vocabulary => {
    vocabulary ??= createVocabulary(words);
    return vocabulary;
  };
  const lexicon = createLexicon(Object.keys(words), (word, edits) =>
    nearestWords(word, known().words, edits),
  );
  const texts = lunrTexts(passages);
  const postings = readPostings(lunr);
  const matching: Matching = {
    passages,
    postings,
    lexicon,
    terms: (row) => texts.own(row).terms,
    words: texts.words,
    get vocabulary() {
      return known();
    },
  };
  const rows = passages.map((_, row) => row);
  const found = (query: QueryNode): number[] => rows.filter(rowTest(query, matching));
  const plainOrder = (query: QueryNode): number[] => {
    const ranking = rankingOf(query, lexicon);
    const terms = new Set(ranking.terms.flatMap(({ runs }) => runs.flatMap((run) => run.split(' '))));
    const lists = [...terms].map(postings);
    const scored = found(query).map((row) => ({
      row,
      score: lists.reduce((sum, list) => sum + (list.get(row) ?? 0), 0),
    }));
    return scored.sort((a, b) => b.score - a.score || a.row - b.row).map(({ row }) => row);
  };
  const frequencies = new Map<string, number>();
  const frequency = ({ runs, open }: RankTerm): number => {
    const wanted = open ? runs.flatMap((run) => startingWith(known().terms, run)) : runs;
    const [only] = wanted;
    if (wanted.length === 1 && only !== undefined && !only.includes(' ')) return postings(only).size;
    return rows.filter(runsTest(wanted, matching)).length;
  };
  return {
    lexicon: () => lexicon,
    find: (query): Found<number> => {
      const ordered = plainOrder(query);
      return {
        total: ordered.length,
        top: ordered.slice(0, RERANKED),
        rest: (without, limit, offset) => {
          const left = new Set(without);
          return ordered.filter((row) => !left.has(row)).slice(offset, offset + limit);
        },
      };
    },
    candidates: (keys) =>
      keys.map((row): Candidate<number> => {
        const { docket, document, id, ordinal } = passages[row] as PortablePassage;
        return { key: row, id, place: [docket, document, ordinal], ...texts.scorable(row) };
      }),
    frequency: (term) => {
      const key = `${term.open}${term.runs.join('\n')}`;
      const counted = frequencies.get(key) ?? frequency(term);
      if (frequencies.size >= MOST_REMEMBERED) frequencies.clear();
      frequencies.set(key, counted);
      return counted;
    },
    totals: () => totals,
    facets: (query) => facetsOf(found(query).map((row) => passages[row] as PortablePassage)),
    load: (keys) =>
      keys.map((row) => {
        const { otherNames, positions, ...passage } = passages[row] as PortablePassage;
        return passage;
      }),
  };
}

const MOST_REMEMBERED = 2_000;

function facetsOf(passages: readonly PortablePassage[]): Facets {
  const count = (values: (passage: PortablePassage) => readonly (string | null)[]) => {
    const counts = new Map<string, number>();
    for (const passage of passages)
      for (const value of values(passage))
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    return facetCounts(counts);
  };
  return {
    theme: count(({ themes }) => themes),
    org: count(({ organization }) => [organization]),
    type: count(({ submitterType }) => [submitterType]),
    kind: count(({ sourceKind }) => [sourceKind]),
    lang: count(({ language }) => [language]),
  };
}

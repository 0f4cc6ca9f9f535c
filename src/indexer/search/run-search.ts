import type { Backend, Candidate } from './backend.ts';
import { RERANKED, type SearchOptions, type SearchPage } from './engine.ts';
import { createHighlighter } from './highlight.ts';
import type { Lexicon } from './lexicon.ts';
import { planSearch, type SearchPlan } from './plan.ts';
import { printQuery } from './print-query.ts';
import type { QueryNode, QueryNote } from './query.ts';
import { rankingOf } from './rank-terms.ts';
import { createScorer, type Scorer } from './score.ts';
import { snippetOf } from './snippet.ts';
import type { Synonyms } from './synonyms.ts';

const LIMIT = 20;
/** A query of more terms is read as a question: that a passage happens to hold every one of its words says little. */
const MOST_KEYWORDS = 4;

interface Scored<Key> {
  readonly key: Key;
  readonly score: number;
}

/** Searches by the query language: the same for every engine. */
export function runSearch<Key>(
  backend: Backend<Key>,
  synonyms: Synonyms,
  text: string,
  options: SearchOptions = {},
): SearchPage {
  const lexicon = backend.lexicon();
  const plan = planSearch(text, options, synonyms, lexicon);
  return pageOf(backend, plan, lexicon, options);
}

/** One page of what a plan finds. */
export function pageOf<Key>(
  backend: Backend<Key>,
  plan: SearchPlan,
  lexicon: Lexicon,
  options: SearchOptions,
): SearchPage {
  const limit = Math.max(0, options.limit ?? LIMIT);
  const offset = Math.max(0, options.offset ?? 0);
  const strict = backend.find(plan.strict);
  const notes: QueryNote[] = [...plan.notes];
  const relaxed =
    plan.relaxed && options.relax !== false && strict.total < Math.min(limit, RERANKED)
      ? backend.find(plan.relaxed)
      : null;
  const wider = relaxed && relaxed.total > strict.total ? relaxed : null;
  if (wider) notes.push(relaxedNote(strict.total, wider.total));

  const ranking = rankingOf(plan.strict, lexicon);
  const score = createScorer(ranking, backend.frequency, backend.totals());
  const first = order(backend, strict.top, score);
  const inFirst = new Set(first.map(({ key }) => key));
  const behind = wider
    ? order(
        backend,
        wider.top.filter((key) => !inFirst.has(key)),
        score,
      )
    : [];
  const reranked = ranking.terms.length > MOST_KEYWORDS ? merged(first, behind) : stacked(first, behind);
  const found = wider ?? strict;
  const shown = reranked.slice(offset, offset + limit);
  if (shown.length < limit && offset + shown.length < found.total && reranked.length < found.total) {
    const keys = reranked.map(({ key }) => key);
    const rest = found.rest(keys, limit - shown.length, Math.max(0, offset - reranked.length));
    shown.push(...settle(backend, rest, score, reranked.at(-1)?.score ?? 0));
  }
  const query: QueryNode = wider && plan.relaxed ? plan.relaxed : plan.strict;
  return {
    hits: hitsOf(backend, shown, query, lexicon),
    total: found.total,
    facets: options.facets ? backend.facets(query) : null,
    notes,
    query: printQuery(plan.written),
  };
}

/** Passages that hold all words stand before those that hold some, and their scores say so. */
function stacked<Key>(first: readonly Scored<Key>[], behind: readonly Scored<Key>[]): Scored<Key>[] {
  const lift = behind[0]?.score ?? 0;
  return [...first.map(({ key, score }) => ({ key, score: score + lift })), ...behind];
}

/** By score alone; of equals, those that hold all words first. */
const merged = <Key>(first: readonly Scored<Key>[], behind: readonly Scored<Key>[]): Scored<Key>[] =>
  [...first, ...behind].sort((a, b) => b.score - a.score);

function relaxedNote(all: number, some: number): QueryNote {
  const holding = all === 0 ? 'no passage holds' : all === 1 ? '1 passage holds' : `${all} passages hold`;
  return {
    code: 'relaxed',
    message: `${holding} all the words; with those that hold some there are ${some}`,
  };
}

function order<Key>(backend: Backend<Key>, keys: readonly Key[], score: Scorer): Scored<Key>[] {
  return backend
    .candidates(keys)
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || byPlace(a.candidate, b.candidate))
    .map(({ candidate, score: own }) => ({ key: candidate.key, score: own }));
}

function byPlace<Key>({ place: a }: Candidate<Key>, { place: b }: Candidate<Key>): number {
  return compare(a[0], b[0]) || compare(a[1], b[1]) || a[2] - b[2];
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Scores of passages that keep the plain order: never above the one before. */
function settle<Key>(
  backend: Backend<Key>,
  keys: readonly Key[],
  score: Scorer,
  least: number,
): Scored<Key>[] {
  const candidates = new Map(backend.candidates(keys).map((candidate) => [candidate.key, candidate]));
  let highest = least;
  return keys.map((key) => {
    const candidate = candidates.get(key);
    highest = Math.min(highest, candidate ? score(candidate) : 0);
    return { key, score: highest };
  });
}

function hitsOf<Key>(
  backend: Backend<Key>,
  scored: readonly Scored<Key>[],
  query: QueryNode,
  lexicon: Lexicon,
): SearchPage['hits'] {
  const highlight = createHighlighter(query, lexicon);
  return backend.load(scored.map(({ key }) => key)).map((passage, index) => {
    const highlights = highlight(passage.text, passage.language);
    const score = Math.round((scored[index]?.score ?? 0) * 1e6) / 1e6;
    return { passage, score, highlights, snippet: snippetOf(passage.text, highlights) };
  });
}

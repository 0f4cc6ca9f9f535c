import type { Ranking, RankTerm } from './rank-terms.ts';

/** The terms of a passage, joined by single spaces, and how many they are. */
export interface TermText {
  readonly terms: string;
  readonly length: number;
}

/** What scoring knows of a passage. */
export interface Scorable {
  readonly own: TermText;
  /** The passages before it in its document, the nearest first, and those behind; as many as {@link CONTEXT}. */
  readonly before: readonly TermText[];
  readonly after: readonly TermText[];
  /** Terms of the headings above. */
  readonly headings: string;
}

/** What scoring knows of the whole. */
export interface Totals {
  readonly passages: number;
  /** Number of terms of all passages. */
  readonly terms: number;
}

/** How many passages on either side count. */
export const CONTEXT = 3;

/** How the parts of a score weigh; chosen on the development questions of ObliQA (tests/bench/obliqa.ts). */
export interface Weights {
  /** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009). */
  readonly k1: number;
  readonly b: number;
  /** What a pair of terms side by side counts against a term as rare. */
  readonly pair: number;
  /** What an occurrence in the next passage counts against one in the passage itself; half of it two away. */
  readonly context: number;
  readonly heading: number;
  /** The share of the average length below which a passage counts as no shorter: a bare title is no answer. */
  readonly shortest: number;
}

export const WEIGHTS: Weights = { k1: 0.5, b: 0.7, pair: 0.5, context: 0.1, heading: 0.1, shortest: 0.4 };

export type Scorer = (passage: Scorable) => number;

/**
 * BM25 over terms and pairs of terms, where occurrences in the neighbouring passages and in the headings count as
 * fractions of one (the weighted fields of BM25F, Robertson, Zaragoza and Taylor 2004).
 */
export function createScorer(
  ranking: Ranking,
  frequency: (term: RankTerm) => number,
  totals: Totals,
  weights: Weights = WEIGHTS,
): Scorer {
  const { k1, b, shortest } = weights;
  const average = totals.terms / Math.max(1, totals.passages) || 1;
  const wanted = [...ranking.terms, ...ranking.pairs];
  const worth = wanted.map((term, at) => {
    const n = frequency(term);
    const idf = Math.log(1 + (totals.passages - n + 0.5) / (n + 0.5));
    return at < ranking.terms.length ? idf : weights.pair * idf;
  });
  const count = createCounter(wanted);
  const normal = (length: number): number => 1 - b + b * Math.max(shortest, length / average);
  return ({ own, before, after, headings }) => {
    const found = new Float64Array(wanted.length);
    const add = (text: TermText, share: number): void => {
      const counts = count(text);
      for (const at of counts.present)
        found[at] = (found[at] ?? 0) + (share * (counts.of[at] ?? 0)) / normal(text.length);
    };
    add(own, 1);
    before.forEach((text, away) => void add(text, weights.context / (away + 1)));
    after.forEach((text, away) => void add(text, weights.context / (away + 1)));
    if (headings !== '') add({ terms: headings, length: average }, weights.heading);
    let score = 0;
    found.forEach((tf, at) => {
      if (tf > 0) score += ((worth[at] ?? 0) * tf * (k1 + 1)) / (tf + k1);
    });
    return score;
  };
}

interface Counts {
  readonly of: Uint16Array;
  /** Indexes of what was found at all. */
  readonly present: readonly number[];
}

/** Up to so many runs it is faster to look for each in the whole text than to cut the text into terms. */
const FEW = 12;

/** Counts what is wanted in a text; each text once. */
function createCounter(wanted: readonly RankTerm[]): (text: TermText) => Counts {
  const known = new WeakMap<TermText, Counts>();
  const runs = wanted.reduce((sum, term) => sum + term.runs.length, 0);
  const countInto = runs <= FEW ? byRun(wanted) : byTerm(wanted);
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const of = new Uint16Array(wanted.length);
    countInto(of, text.terms);
    const counts = { of, present: wanted.flatMap((_, at) => (of[at] ? [at] : [])) };
    known.set(text, counts);
    return counts;
  };
}

type CountInto = (of: Uint16Array, terms: string) => void;

function byRun(wanted: readonly RankTerm[]): CountInto {
  const sought = wanted.flatMap(({ runs, open }, at) =>
    runs.map((run) => ({ at, padded: open ? ` ${run}` : ` ${run} ` })),
  );
  return (of, terms) => {
    const padded = ` ${terms} `;
    for (const { at, padded: run } of sought) {
      // The next may begin with the space that ends this one.
      for (let found = padded.indexOf(run); found !== -1; found = padded.indexOf(run, found + 1)) {
        of[at] = (of[at] ?? 0) + 1;
      }
    }
  };
}

function byTerm(wanted: readonly RankTerm[]): CountInto {
  const starts = new Map<string, { at: number; rest: string[] }[]>();
  const open: { at: number; prefix: string }[] = [];
  wanted.forEach((term, at) => {
    for (const run of term.runs) {
      const [first = '', ...rest] = run.split(' ');
      if (term.open) open.push({ at, prefix: first });
      else starts.set(first, [...(starts.get(first) ?? []), { at, rest }]);
    }
  });
  return (of, text) => {
    const terms = text.split(' ');
    terms.forEach((term, place) => {
      for (const { at, rest } of starts.get(term) ?? NONE) {
        if (rest.every((next, step) => terms[place + 1 + step] === next)) of[at] = (of[at] ?? 0) + 1;
      }
      for (const { at, prefix } of open) if (term.startsWith(prefix)) of[at] = (of[at] ?? 0) + 1;
    });
  };
}
const NONE: readonly { at: number; rest: string[] }[] = [];

import type { Ranking, RankTerm } from './rank-terms.ts';

/** What scoring knows of a passage; strings of terms have single spaces within and none around. */
export interface Scorable {
  readonly terms: string;
  readonly headings: string;
  /** Number of terms. */
  readonly length: number;
  /** The passages before and after it in its document. */
  readonly neighbours: readonly { readonly terms: string; readonly length: number }[];
}

/** What scoring knows of the whole. */
export interface Totals {
  readonly passages: number;
  /** Number of terms of all passages. */
  readonly terms: number;
}

/** How the parts of a score weigh, chosen on the development questions of ObliQA (see tests/bench/retrieval.ts). */
export interface Weights {
  /** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009). */
  readonly k1: number;
  readonly b: number;
  readonly pair: number;
  readonly neighbour: number;
  readonly heading: number;
  readonly proximity: number;
}

export const WEIGHTS: Weights = { k1: 1.2, b: 0.75, pair: 0.5, neighbour: 0.2, heading: 0.2, proximity: 0.5 };

/** A score for passages of one query. */
export type Scorer = (passage: Scorable) => number;

/**
 * BM25 over terms and pairs of terms of the passage and, for less, of its neighbours and headings, and for terms
 * that stand near one another as they do in the query (Rasolofo and Savoy 2003).
 */
export function createScorer(
  ranking: Ranking,
  frequency: (term: RankTerm) => number,
  totals: Totals,
  weights: Weights = WEIGHTS,
): Scorer {
  const { k1, b } = weights;
  const average = totals.terms / Math.max(1, totals.passages) || 1;
  const idf = (term: RankTerm): number => {
    const n = frequency(term);
    return Math.log(1 + (totals.passages - n + 0.5) / (n + 0.5));
  };
  const terms = ranking.terms.map((term) => ({ needles: needlesOf(term), idf: idf(term) }));
  const pairs = ranking.pairs.map((pair) => ({ needles: needlesOf(pair), idf: idf(pair), of: pair.of }));
  const saturated = (count: number, length: number): number =>
    (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));

  const ofText = (text: string, length: number): number => {
    let score = 0;
    for (const { needles, idf: weight } of terms) {
      const count = countAll(text, needles);
      if (count > 0) score += weight * saturated(count, length);
    }
    for (const { needles, idf: weight } of pairs) {
      const count = countAll(text, needles);
      if (count > 0) score += weights.pair * weight * saturated(count, length);
    }
    return score;
  };
  return (passage) => {
    const text = ` ${passage.terms} `;
    let score = ofText(text, passage.length);
    for (const near of passage.neighbours)
      score += weights.neighbour * ofText(` ${near.terms} `, near.length);
    if (passage.headings !== '') {
      const headings = ` ${passage.headings} `;
      for (const { needles, idf: weight } of terms) {
        if (countAll(headings, needles) > 0) score += weights.heading * weight;
      }
    }
    for (const { of } of pairs) {
      const [first, second] = [terms[of[0]], terms[of[1]]];
      if (!first || !second) continue;
      const distance = leastDistance(text, first.needles, second.needles);
      if (distance > 0) score += (weights.proximity * Math.min(first.idf, second.idf)) / distance ** 2;
    }
    return score;
  };
}

const needlesOf = (term: RankTerm): string[] => term.runs.map((run) => (term.open ? ` ${run}` : ` ${run} `));

function countAll(text: string, needles: readonly string[]): number {
  let count = 0;
  for (const needle of needles) {
    // Neighbouring occurrences share the space between them.
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length - 1))
      count += 1;
  }
  return count;
}

/** Characters of an average term with its space. */
const TERM_WIDTH = 6.5;

/** About how many terms apart two terms stand at the nearest, at least 1; 0 when one is missing. */
function leastDistance(text: string, first: readonly string[], second: readonly string[]): number {
  const one = placesOf(text, first);
  const other = placesOf(text, second);
  let least = Number.POSITIVE_INFINITY;
  let at = 0;
  for (const place of one) {
    while (at + 1 < other.length && (other[at + 1] as number) < place) at += 1;
    for (const near of [other[at], other[at + 1]]) {
      if (near !== undefined) least = Math.min(least, Math.abs(near - place));
    }
  }
  return Number.isFinite(least) ? Math.max(1, least / TERM_WIDTH) : 0;
}

function placesOf(text: string, needles: readonly string[]): number[] {
  const places: number[] = [];
  for (const needle of needles) {
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length - 1))
      places.push(at);
  }
  return needles.length > 1 ? places.sort((a, b) => a - b) : places;
}

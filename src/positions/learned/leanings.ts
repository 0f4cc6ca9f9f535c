import type { Lesson, View } from './labels.ts';

/** The leaning of an ask of which the lessons tell nothing, and how many pairs of views weigh as much as it. */
const PRIOR = { leaning: 0.6, weight: 5 } as const;
const ROUNDS = 50;
const SIDE: Readonly<Record<View, number>> = {
  support: 1,
  conditional: 1,
  oppose: -1,
  mixed: 0,
  mentions: 0,
  other: 0,
};

/**
 * How closely the side taken on an ask goes with the sides taken on the others, from about 0, not at all, to 1: whoever
 * wants a report's asks wants most of them, but one that keeps what is has friends on both sides. The leading direction
 * of the asks' agreement within the excerpts of the bank (one factor, by power iteration, shrunk to a prior).
 */
export function leaningsOf(lessons: readonly Lesson[], asks: readonly string[]): number[] {
  const at = new Map(asks.map((ask, index) => [ask, index]));
  const pairs = asks.map(() => asks.map(() => ({ agreement: 0, count: 0 })));
  for (const sides of sidesByExcerpt(lessons)) {
    for (const [one, a] of sides) {
      for (const [other, b] of sides) {
        const pair = pairs[at.get(one) ?? -1]?.[at.get(other) ?? -1];
        if (!pair || one === other) continue;
        pair.agreement += a * b;
        pair.count += 1;
      }
    }
  }
  let leanings: number[] = asks.map(() => PRIOR.leaning);
  for (let round = 0; round < ROUNDS; round += 1) {
    leanings = pairs.map((row) => {
      let agreement = PRIOR.leaning * PRIOR.weight;
      let weight: number = PRIOR.weight;
      row.forEach((pair, other) => {
        const leaning = leanings[other] ?? 0;
        agreement += pair.agreement * leaning;
        weight += pair.count * leaning * leaning;
      });
      return agreement / weight;
    });
  }
  return leanings.map((leaning) => Math.round(leaning * 1000) / 1000);
}

/** The side that each excerpt takes on each ask: 1 in favor, -1 against. */
function sidesByExcerpt(lessons: readonly Lesson[]): Map<string, number>[] {
  const sums = new Map<string, Map<string, number>>();
  for (const { excerpt, asks } of lessons) {
    const own = sums.get(excerpt) ?? new Map<string, number>();
    for (const { ask, view } of asks) own.set(ask, (own.get(ask) ?? 0) + SIDE[view]);
    sums.set(excerpt, own);
  }
  return [...sums.values()].map(
    (own) => new Map([...own].filter(([, sum]) => sum !== 0).map(([ask, sum]) => [ask, Math.sign(sum)])),
  );
}

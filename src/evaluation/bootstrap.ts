/** A figure with its 95% interval. All are null where the figure has no cases. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A figure over cases with a percentile bootstrap interval of 95%: the cases are drawn again with replacement, as many
 * as there are, `rounds` times. Seeded, so that the same cases give the same interval.
 * (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3.)
 */
export function bootstrap<T>(
  cases: readonly T[],
  figure: (cases: readonly T[]) => number | null,
  { rounds = 1000, seed = 1 }: { readonly rounds?: number; readonly seed?: number } = {},
): Estimate {
  const value = figure(cases);
  if (value === null) return { value, low: null, high: null };
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const drawn = figure(cases.map((_, __, all) => all[Math.floor(random() * all.length)] as T));
    if (drawn !== null) values.push(drawn);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

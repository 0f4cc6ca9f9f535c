/** Share of the variants that hold a shingle of their template: sentences are dropped, and words misspelt. */
const TEMPLATE_SHARE = 0.4;

/** The shingles that at least two and a fair share of the variants hold, sorted. */
export function templateOf(variants: readonly Uint32Array[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const set of variants) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  const least = Math.max(2, variants.length * TEMPLATE_SHARE);
  return Uint32Array.from([...counts].flatMap(([one, count]) => (count >= least ? one : []))).sort();
}

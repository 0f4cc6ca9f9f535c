/** What two people said of one unit. */
export type Pair = readonly [a: string, b: string];

/**
 * Cohen's kappa of two raters over nominal labels, unweighted; null without cases, or where chance alone would agree
 * always. (Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20, 1960.)
 */
export function cohensKappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  let expected = 0;
  for (const [label, count] of first) expected += (count / n) * ((second.get(label) ?? 0) / n);
  return expected < 1 ? (observed - expected) / (1 - expected) : null;
}

/**
 * Krippendorff's alpha for nominal labels: one list a unit, one label a rater that gave one; null where fewer than two
 * labels occur among units with at least two ratings. (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.)
 */
export function krippendorffsAlpha(units: readonly (readonly string[])[]): number | null {
  const pairable = units.filter((labels) => labels.length > 1);
  const totals = tally(pairable.flat());
  const n = pairable.flat().length;
  let disagreeing = 0;
  for (const labels of pairable) {
    const counts = tally(labels);
    for (const count of counts.values())
      disagreeing += (count * (labels.length - count)) / (labels.length - 1);
  }
  let byChance = 0;
  for (const count of totals.values()) byChance += count * (n - count);
  return byChance > 0 ? 1 - ((n - 1) * disagreeing) / byChance : null;
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

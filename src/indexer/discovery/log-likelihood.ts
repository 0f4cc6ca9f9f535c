/**
 * How surprising it is that a phrase stands in `a` of `m` texts of one kind and in `b` of `n` of another, were both
 * kinds alike (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"). Negative where the
 * phrase is rarer in the first kind.
 */
export function logLikelihood(a: number, m: number, b: number, n: number): number {
  const share = (a + b) / (m + n);
  const part = (seen: number, of: number): number =>
    term(seen, of * share) + term(of - seen, of * (1 - share));
  const surprise = 2 * (part(a, m) + part(b, n));
  return a * n >= b * m ? surprise : -surprise;
}

const term = (seen: number, expected: number): number => (seen === 0 ? 0 : seen * Math.log(seen / expected));

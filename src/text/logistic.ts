/** One case of a yes or no, told by a few dense numbers. */
export interface LogisticCase {
  readonly x: readonly number[];
  readonly isTrue: boolean;
  /** Log-odds that stand before anything is learned; 0 where left out. */
  readonly offset?: number;
}

const ROUNDS = 25;

/**
 * Logistic regression for few features, by Newton's method: the weights, the constant first, which together with the
 * offset give the log-odds. `ridge` holds every weight but the constant near 0.
 */
export function fitLogistic(cases: readonly LogisticCase[], ridge: number): number[] {
  const size = (cases[0]?.x.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = weights.map((weight, i): number[] => [
      ...weights.map((_, j) => (i !== j ? 0 : i > 0 ? ridge : LEAST_CURVE)),
      i > 0 ? ridge * weight : 0,
    ]);
    for (const { x, isTrue, offset } of cases) {
      const p = probabilityOf(weights, { x, ...(offset === undefined ? {} : { offset }) });
      const full = [1, ...x];
      rows.forEach((row, i) => {
        const own = full[i] ?? 0;
        full.forEach((value, j) => {
          row[j] = (row[j] ?? 0) + p * (1 - p) * own * value;
        });
        row[size] = (row[size] ?? 0) + (p - Number(isTrue)) * own;
      });
    }
    const step = solve(rows);
    const before = lossOf(cases, weights, ridge);
    let next = weights;
    for (let share = 1; share > LEAST_SHARE; share /= 2) {
      next = weights.map((weight, i) => weight - share * (step[i] ?? 0));
      if (lossOf(cases, next, ridge) <= before) break;
    }
    weights = next;
  }
  return weights;
}

/** A whole step may overshoot where the offsets are far out: it is halved until it leads down, at most this far. */
const LEAST_SHARE = 1e-4;
const LEAST_PROBABILITY = 1e-12;

/** The penalised loss that the fit makes lowest. */
const lossOf = (cases: readonly LogisticCase[], weights: readonly number[], ridge: number): number =>
  cases.reduce(
    (sum, one) => {
      const p = probabilityOf(weights, one);
      return sum - Math.log(Math.max(one.isTrue ? p : 1 - p, LEAST_PROBABILITY));
    },
    weights.slice(1).reduce((sum, weight) => sum + (ridge * weight * weight) / 2, 0),
  );

/** Keeps the constant's curvature above 0 where all cases are certain. */
const LEAST_CURVE = 1e-6;

export function probabilityOf(
  weights: readonly number[],
  { x, offset = 0 }: Pick<LogisticCase, 'x' | 'offset'>,
): number {
  const [constant = 0, ...slopes] = weights;
  const sum = x.reduce((total, value, i) => total + value * (slopes[i] ?? 0), constant + offset);
  return 1 / (1 + Math.exp(-sum));
}

/** Solves a positive definite system by Gauss and Jordan; the last column is the right side. */
function solve(rows: number[][]): number[] {
  rows.forEach((pivot, i) => {
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      row.forEach((value, j) => {
        row[j] = value - factor * (pivot[j] ?? 0);
      });
    }
  });
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1));
}

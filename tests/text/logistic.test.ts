import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLogistic, type LogisticCase, probabilityOf } from '../../src/text/logistic.ts';

const cases = fc.array(
  fc.record({
    x: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
    isTrue: fc.boolean(),
    offset: fc.integer({ min: -2, max: 2 }),
  }),
  { minLength: 20, maxLength: 60 },
);

/** Where the fit is best, the derivative of the penalised loss is 0. */
const slopes = (data: readonly LogisticCase[], weights: readonly number[], ridge: number): number[] =>
  weights.map((weight, i) =>
    data.reduce(
      (sum, one) =>
        sum + (probabilityOf(weights, one) - Number(one.isTrue)) * (i === 0 ? 1 : (one.x[i - 1] ?? 0)),
      i === 0 ? 0 : ridge * weight,
    ),
  );

it('finds the lowest penalised loss', () => {
  fc.assert(
    fc.property(cases, (data) => {
      fc.pre(data.some(({ isTrue }) => isTrue) && data.some(({ isTrue }) => !isTrue));
      const weights = fitLogistic(data, 1);
      for (const slope of slopes(data, weights, 1)) expect(Math.abs(slope)).toBeLessThan(1e-4);
    }),
    { seed: 3, numRuns: 60 },
  );
});

it('learns nothing where the offsets say it all', () => {
  const data = [-2, -1, 0, 1, 2].flatMap((offset) =>
    Array.from({ length: 1000 }, (_, at) => ({
      x: [at % 2],
      offset,
      isTrue: at / 1000 < 1 / (1 + Math.exp(-offset)),
    })),
  );
  for (const weight of fitLogistic(data, 1)) expect(Math.abs(weight)).toBeLessThan(0.02);
});

it('gives the constant the share of the true', () => {
  const data = [true, true, true, false].map((isTrue) => ({ x: [], isTrue }));
  expect(probabilityOf(fitLogistic(data, 1), { x: [] })).toBeCloseTo(0.75);
});

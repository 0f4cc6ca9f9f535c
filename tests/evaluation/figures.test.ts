import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, seededRandom } from '../../src/evaluation/bootstrap.ts';
import { countSets, f1, precision, recall } from '../../src/evaluation/f1.ts';
import { evaluateThemes, themeTable } from '../../src/evaluation/themes.ts';

describe('f1', () => {
  it.each([
    [['a', 'b'], ['b', 'c'], 0.5, 0.5, 0.5],
    [['a', 'a'], ['a'], 1, 1, 1],
    [[], ['a'], null, 0, 0],
    [['a'], [], 0, null, 0],
    [[], [], null, null, null],
  ])('%j found of %j', (found, there, p, r, f) => {
    const counts = countSets<string>(found, there);
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([p, r, f]);
  });
  it('is the harmonic mean of precision and recall', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (right, wrong, missed) => {
        fc.pre(right > 0);
        const counts = { right, wrong, missed };
        const [p, r] = [precision(counts) ?? 0, recall(counts) ?? 0];
        expect(f1(counts)).toBeCloseTo((2 * p * r) / (p + r), 10);
      }),
    );
  });
});

describe('bootstrap', () => {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  it('gives the same interval for the same seed, and one that holds the value', () => {
    const random = seededRandom(7);
    const values = Array.from({ length: 200 }, () => random());
    const first = bootstrap(values, mean, { seed: 3 });
    expect(bootstrap(values, mean, { seed: 3 })).toEqual(first);
    expect(bootstrap(values, mean, { seed: 4 })).not.toEqual(first);
    // The standard error of this mean is 0.289 / sqrt(200) = 0.0204, so the interval is about 0.08 wide.
    const width = (first.high ?? 0) - (first.low ?? 0);
    expect(width).toBeGreaterThan(0.06);
    expect(width).toBeLessThan(0.1);
  });
  it('of constant cases has no width, of no figure no numbers', () => {
    expect(bootstrap([2, 2, 2], mean)).toEqual({ value: 2, low: 2, high: 2 });
    expect(bootstrap([1], () => null)).toEqual({ value: null, low: null, high: null });
  });
});

describe('evaluateThemes', () => {
  const gold = [
    { id: '1', text: 'a', themes: ['x', 'y'] },
    { id: '2', text: 'b', themes: ['x'] },
    { id: '3', text: 'c', themes: [] },
  ];
  it('counts each theme and all together', () => {
    const found: Record<string, string[]> = { a: ['x'], b: ['x', 'z'], c: ['z'] };
    const figures = evaluateThemes(gold, ({ text }) => found[text] ?? []);
    expect(figures.micro.value).toBeCloseTo(4 / 7);
    expect(figures.macro.value).toBeCloseTo((1 + 0) / 2);
    expect(figures.rows.map(({ theme, right, wrong, missed }) => [theme, right, wrong, missed])).toEqual([
      ['x', 2, 0, 0],
      ['y', 0, 0, 1],
      ['z', 0, 2, 0],
    ]);
    expect(themeTable(figures)).toHaveLength(4);
  });
});

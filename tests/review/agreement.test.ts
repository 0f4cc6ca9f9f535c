import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohensKappa, krippendorffsAlpha, type Pair } from '../../src/review/agreement.ts';

/** Pairs from a table of counts: rows are the first rater's labels, columns the second's. */
const fromTable = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array<Pair>(count).fill([`${a}`, `${b}`])));

/** Units from one line a rater; `.` is a label that was not given. */
const fromLines = (lines: readonly string[]): string[][] => {
  const raters = lines.map((line) => line.split(' '));
  return (raters[0] ?? []).map((_, unit) =>
    raters.map((labels) => labels[unit] ?? '.').filter((label) => label !== '.'),
  );
};

describe("Cohen's kappa", () => {
  test('of 100 diagnoses (Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed., table 18.1)', () => {
    const kappa = cohensKappa(
      fromTable([
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ]),
    );
    expect(kappa).toBeCloseTo(0.23 / 0.34, 10);
    expect(kappa?.toFixed(2)).toBe('0.68');
  });

  test('is 1 for agreement over several labels, below 0 for contradiction, null where chance explains all', () => {
    expect(
      cohensKappa(
        fromTable([
          [3, 0],
          [0, 2],
        ]),
      ),
    ).toBe(1);
    expect(
      cohensKappa(
        fromTable([
          [0, 2],
          [2, 0],
        ]),
      ),
    ).toBe(-1);
    expect(cohensKappa([['support', 'support']])).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

describe("Krippendorff's alpha, nominal (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011)", () => {
  test.each([
    ['A: two observers, binary', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], '0.095'],
    ['B: two observers, five labels', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], '0.692'],
    [
      'C: four observers, missing data',
      [
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ],
      '0.743',
    ],
  ])('example %s', (_, lines, alpha) => {
    expect(krippendorffsAlpha(fromLines(lines))?.toFixed(3)).toBe(alpha);
  });

  test('is null where nothing can disagree', () => {
    expect(
      krippendorffsAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull();
    expect(krippendorffsAlpha([['a'], ['b'], []])).toBeNull();
  });
});

const label = fc.constantFrom('support', 'oppose', 'mixed', 'none');

test('kappa agrees with its definition by matrices', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 40 }), (pairs) => {
      const labels = [...new Set(pairs.flat())];
      const share = (test: (pair: Pair) => boolean): number => pairs.filter(test).length / pairs.length;
      const observed = labels.reduce((sum, one) => sum + share(([a, b]) => a === one && b === one), 0);
      const expected = labels.reduce(
        (sum, one) => sum + share(([a]) => a === one) * share(([, b]) => b === one),
        0,
      );
      const kappa = cohensKappa(pairs);
      if (labels.length === 1) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 9);
    }),
  );
});

test('alpha agrees with its definition over all pairs of labels', () => {
  fc.assert(
    fc.property(fc.array(fc.array(label, { maxLength: 4 }), { maxLength: 15 }), (units) => {
      const pairable = units.filter(({ length }) => length > 1);
      const all = pairable.flat();
      // Disagreement within units, and between any two labels whatever their unit.
      const differing = (labels: readonly string[]): number =>
        labels.flatMap((a, i) => labels.filter((b, j) => i !== j && a !== b)).length;
      const within =
        pairable.reduce((sum, labels) => sum + differing(labels) / (labels.length - 1), 0) / all.length;
      const between = differing(all) / (all.length * (all.length - 1));
      const alpha = krippendorffsAlpha(units);
      if (all.length === 0 || between === 0) expect(alpha).toBeNull();
      else expect(alpha).toBeCloseTo(1 - within / between, 9);
    }),
  );
});

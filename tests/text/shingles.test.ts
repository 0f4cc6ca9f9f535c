import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandGroups, estimatedJaccard, minHash, SIGNATURE_LENGTH } from '../../src/text/min-hash.ts';
import { hashSet, hashWords, sharedHashes, shinglesOf } from '../../src/text/shingles.ts';
import { seeded } from '../bench/seeded.ts';

const hashesOf = (text: string): number[] => [...hashWords(text).hashes];

describe('words and shingles', () => {
  test.each([
    ['The Rule, the RULE', 'the rule the rule'],
    ['don’t stop', "Don't stop!"],
    ['artículo 34.7', 'ARTÍCULO 34 7'],
    ['ﬁne', 'fine'],
  ])('"%s" has the words of "%s"', (left, right) => {
    expect(hashesOf(left)).toEqual(hashesOf(right));
  });

  test('words keep their places', () => {
    const text = '  Extend it, don’t end it.';
    const { starts, ends } = hashWords(text);
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'Extend',
      'it',
      'don’t',
      'end',
      'it',
    ]);
  });

  test('a shingle is four words in their order', () => {
    const [forward, backward] = ['one two three four five', 'five four three two one'].map((text) =>
      shinglesOf(hashWords(text).hashes),
    );
    expect(forward).toHaveLength(2);
    expect(sharedHashes(hashSet(forward as Uint32Array), hashSet(backward as Uint32Array))).toBe(0);
    expect(shinglesOf(hashWords('only three words').hashes)).toHaveLength(0);
  });

  test('sets and what they share are those of plain sets', () => {
    const numbers = fc.array(fc.nat(40));
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const [a, b] = [hashSet(Uint32Array.from(left)), hashSet(Uint32Array.from(right))];
        expect([...a]).toEqual([...new Set(left)].sort((x, y) => x - y));
        expect(sharedHashes(a, b)).toBe([...new Set(left)].filter((one) => right.includes(one)).length);
      }),
    );
  });
});

/** Two sets of hashes with a Jaccard index near the wanted one, and that index. */
function pairOf(
  jaccard: number,
  random: () => number,
): { left: Uint32Array; right: Uint32Array; exact: number } {
  const draw = (count: number): number[] =>
    Array.from({ length: count }, () => Math.floor(random() * 2 ** 32));
  const shared = draw(Math.round(jaccard * 200));
  const left = hashSet(Uint32Array.from([...shared, ...draw(100 - Math.round(jaccard * 100))]));
  const right = hashSet(Uint32Array.from([...shared, ...draw(100 - Math.round(jaccard * 100))]));
  const common = sharedHashes(left, right);
  return { left, right, exact: common / (left.length + right.length - common) };
}

describe('MinHash', () => {
  test.each([0.1, 0.3, 0.5, 0.7, 0.9])(
    'estimates a Jaccard index of %d without bias, within its error',
    (jaccard) => {
      const random = seeded(7);
      const errors = Array.from({ length: 400 }, () => {
        const { left, right, exact } = pairOf(jaccard, random);
        return { error: estimatedJaccard(minHash(left), minHash(right)) - exact, exact };
      });
      const exact = errors[0]?.exact ?? 0;
      const standard = Math.sqrt((exact * (1 - exact)) / SIGNATURE_LENGTH);
      const mean = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
      const spread = Math.sqrt(errors.reduce((sum, { error }) => sum + error ** 2, 0) / errors.length);
      // Over 400 pairs the mean strays by a twentieth of the standard error; hash functions that go together spread more.
      expect(Math.abs(mean)).toBeLessThan(standard * 0.2);
      expect(spread).toBeGreaterThan(standard * 0.85);
      expect(spread).toBeLessThan(standard * 1.15);
    },
  );

  test('small neighbouring numbers are estimated as well as random ones', () => {
    const range = (from: number, to: number): Uint32Array =>
      Uint32Array.from({ length: to - from }, (_, i) => from + i);
    for (const start of [0, 1000, 2 ** 20]) {
      const estimate = estimatedJaccard(
        minHash(range(start, start + 150)),
        minHash(range(start + 50, start + 200)),
      );
      expect(Math.abs(estimate - 0.5)).toBeLessThan(0.15);
    }
  });

  test('like sets meet in a band, unlike ones hardly ever', () => {
    const random = seeded(3);
    const met = (jaccard: number): number =>
      Array.from({ length: 200 }, () => {
        const { left, right } = pairOf(jaccard, random);
        return [...bandGroups([minHash(left), minHash(right)])].length > 0;
      }).filter(Boolean).length / 200;
    expect(met(0.4)).toBeGreaterThan(0.97);
    expect(met(0)).toBeLessThan(0.02);
  });
});

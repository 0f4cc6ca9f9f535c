import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiscoverablePassage, discover } from '../../../src/indexer/discovery/discover.ts';
import { logLikelihood } from '../../../src/indexer/discovery/log-likelihood.ts';
import { phrasesOf } from '../../../src/indexer/discovery/phrases.ts';
import { docketId, documentId, passageId, submissionId } from '../../../src/model/ids.ts';

let made = 0;
const passage = (submission: string, text: string, isTagged = false): DiscoverablePassage => {
  made += 1;
  return {
    docket: docketId('D'),
    submission: submissionId(submission),
    id: passageId(documentId(submission), made),
    text,
    language: 'en',
    isTagged,
  };
};

const FILLER = [
  'We thank the agency for its notice.',
  'Our members work in many states.',
  'The letter was sent late.',
  'Nobody answered the telephone.',
];
const untagged = [
  ...['a', 'b', 'c', 'd'].map((name) => passage(name, `Plant ${name} waits for its helium tank permits.`)),
  ...['a', 'b', 'c', 'd'].map((name) =>
    passage(name, `There is a fee for the helium tank permits at the port.`),
  ),
  ...['a', 'a', 'a', 'a'].map((name) =>
    passage(name, 'Zinc buttons are our pride and our zinc buttons sell.'),
  ),
];
const tagged = Array.from({ length: 40 }, (_, at) => passage(`t${at}`, FILLER[at % 4] ?? '', true));

describe('discovery', () => {
  test('finds what recurs among several submitters where no theme is, in its longest form', () => {
    const [first, ...others] = discover([...untagged, ...tagged]);
    expect(first).toMatchObject({ phrase: 'helium tank permits', submissions: 4, inTagged: 0 });
    expect(first?.passages).toHaveLength(8);
    expect(others.map(({ phrase }) => phrase).filter((phrase) => /helium|tank|zinc/.test(phrase))).toEqual(
      [],
    );
  });

  test('offers nothing that is known, in whatever spelling', () => {
    const phrases = discover([...untagged, ...tagged], { known: ['Helium-Tank PERMITS'] }).map(
      ({ phrase }) => phrase,
    );
    expect(phrases).not.toContain('helium tank permits');
  });

  test('offers nothing where everything is tagged, or nothing is', () => {
    expect(discover([])).toEqual([]);
    expect(discover(tagged)).toEqual([]);
    expect(discover(untagged.map((one) => ({ ...one, isTagged: true })))).toEqual([]);
  });

  test('phrases keep within clauses, begin and end with words that bear meaning, and leave addresses out', () => {
    expect([...phrasesOf('The cost of zinc; see https://zinc.example/buy-now for it', 'en')].sort()).toEqual([
      'cost',
      'cost of zinc',
      'zinc',
    ]);
  });
});

/** By the four cells of the table, as the paper has it. */
function naive(a: number, m: number, b: number, n: number): number {
  const l = (p: number, k: number, of: number): number =>
    (k === 0 ? 0 : k * Math.log(p)) + (of === k ? 0 : (of - k) * Math.log(1 - p));
  const all = (a + b) / (m + n);
  return 2 * (l(a / m, a, m) + l(b / n, b, n) - l(all, a, m) - l(all, b, n));
}

test('the log-likelihood ratio is that of two binomials, with the sign of the difference', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.integer({ min: 51, max: 90 }),
      fc.nat(50),
      fc.integer({ min: 51, max: 90 }),
      (a, m, b, n) => {
        fc.pre(a + b > 0);
        const ours = logLikelihood(a, m, b, n);
        expect(Math.abs(ours)).toBeCloseTo(naive(a, m, b, n), 6);
        if (a / m < b / n) expect(ours).toBeLessThanOrEqual(0);
      },
    ),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bench/seeded.ts';
import { lunrHarness } from './lunr-harness.ts';
import { queries, records } from './random-record.ts';
import type { Letter } from './record.ts';
import { sqliteHarness } from './sqlite-harness.ts';

const SYNONYMS = [
  ['RRM', 'rapid response mechanism'],
  ['USMCA', 'T-MEC'],
];

const both = (letters: readonly Letter[]) => {
  const engines = [sqliteHarness(), lunrHarness()] as const;
  for (const engine of engines) {
    engine.saveSynonyms(SYNONYMS);
    for (const letter of letters) engine.put(letter);
  }
  return engines;
};

describe('the two engines', () => {
  it('give the same pages, scores included, where few passages are found', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(queries, { minLength: 10, maxLength: 10 }),
        fc.boolean(),
        (letters, asked, relax) => {
          const [sqlite, lunr] = both(letters);
          for (const query of asked) {
            const options = { limit: 7, offset: relax ? 0 : 2, facets: true, relax };
            expect(lunr.search(query, options)).toEqual(sqlite.search(query, options));
          }
          const [hit] = sqlite.search('').hits;
          if (hit) {
            const { docket, id } = hit.passage;
            expect(lunr.more(docket, id)).toEqual(sqlite.more(docket, id));
          }
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it('find the same of many passages, and mostly the same first ten', () => {
    const [sqlite, lunr] = both(manyLetters());
    let shared = 0;
    let shown = 0;
    for (const query of manyQueries()) {
      const pages = [sqlite, lunr].map((engine) => engine.search(query, { limit: 10, facets: true }));
      const [a, b] = pages.map(({ total, facets, notes }) => ({ total, facets, notes }));
      expect(b).toEqual(a);
      const [first, second] = pages.map(({ hits }) => hits.map(({ passage }) => passage.id));
      shown += first?.length ?? 0;
      shared += second?.filter((id) => first?.includes(id)).length ?? 0;
    }
    expect(shown).toBeGreaterThan(200);
    expect(shared / shown).toBeGreaterThanOrEqual(0.9);
  });
});

const SOUNDS = 'ba ce di fo gu ka le mi no pu ra se ti vo zu'.split(' ');
/** Words by Zipf's law, the commonest in most passages. */
const wordOf = (random: () => number): string => {
  const rank = Math.floor(600 ** random());
  return `${SOUNDS[rank % 15] ?? ''}${SOUNDS[Math.floor(rank / 15) % 15] ?? ''}${SOUNDS[Math.floor(rank / 225)] ?? ''}m`;
};
const wordsOf = (random: () => number, number: number): string =>
  Array.from({ length: number }, () => wordOf(random)).join(' ');

function manyLetters(): Letter[] {
  const random = seeded(21);
  return Array.from({ length: 60 }, (_, at) => ({
    submission: `many-${at}`,
    lines: Array.from({ length: 20 }, () => ({ text: wordsOf(random, 20 + Math.floor(random() * 60)) })),
  }));
}

function manyQueries(): string[] {
  const random = seeded(22);
  return Array.from({ length: 40 }, (_, at) => wordsOf(random, 1 + (at % 4)));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Span } from '../../../src/model/span.ts';

const LANGUAGES = ['en', 'es', 'fr', 'und', 'xx'];
const SEEDS = [
  'a',
  ' ',
  '.',
  '"',
  '“',
  ',',
  ';',
  "'",
  'if ',
  'not ',
  'provided the ',
  'si ',
  "n'",
  'we say that ',
  'while we , ',
  '“say” ',
  '\u0301',
  'no objection ',
  'not only but ',
  'however, ',
  'although ',
  '—',
  '(',
];

/** Any text gives spans inside it, and 100 kB of repetition takes no longer than its length warrants. */
export function hostile(
  name: string,
  spansOf: (text: string, language: string) => readonly (Span | null)[],
): void {
  const check = (text: string, language: string): void => {
    for (const span of spansOf(text, language)) {
      if (!span) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  };
  it(`finds the place of ${name} inside any text`, () => {
    const piece = fc.oneof(fc.constantFrom(...SEEDS), fc.string({ unit: 'binary', maxLength: 8 }));
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, fc.constantFrom(...LANGUAGES), check), { seed: 7, numRuns: 300 });
  });
  it.each(SEEDS)(`looks for ${name} in 100 kB of %j within two seconds`, (seed) => {
    const text = seed.repeat(Math.ceil(100_000 / seed.length));
    for (const language of ['en', 'fr']) {
      const start = performance.now();
      check(text, language);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { buildPdf, type Placed } from './pdf-builder.ts';
import { breaches } from './pdf-invariants.ts';
import { realData, realPdfs } from './pdf-real-files.ts';

const context = { name: 'a.pdf', ocr: 'never', limits: DEFAULT_LIMITS } as const;
const files = realPdfs();
if (files.length === 0) console.warn(`skipped: no real PDFs in ${realData}`);

const word = fc.stringMatching(/^[A-Za-z]{1,9}[.,;-]?$/);
const placed: fc.Arbitrary<Placed> = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  x: fc.integer({ min: 0, max: 560 }),
  y: fc.integer({ min: 4, max: 780 }),
  size: fc.constantFrom(7, 10, 12, 18),
});
const page = fc.record({
  text: fc.array(placed, { maxLength: 40 }),
  rotate: fc.constantFrom(0, 90, 180, 270),
});

describe('canonical text keeps its places', () => {
  test('on pages with text anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const outcome = await readPdf(buildPdf(pages), context);
        if (!('content' in outcome)) throw new Error(outcome.reason);
        expect(breaches(outcome.content)).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('no letter is lost or made up, wherever text stands', async () => {
    const letters = (text: string): string => [...text.replace(/[^A-Za-z]/g, '')].sort().join('');
    const spread = fc
      .uniqueArray(placed, { minLength: 1, maxLength: 30, selector: (p) => `${p.text}` })
      .map((all) => all.map((p) => ({ ...p, x: p.x % 100, size: Math.min(p.size ?? 12, 7) })));
    await fc.assert(
      fc.asyncProperty(spread, async (text) => {
        const outcome = await readPdf(buildPdf([{ text }]), context);
        if (!('content' in outcome)) throw new Error(outcome.reason);
        expect(letters(outcome.content.text)).toBe(letters(text.map((p) => p.text).join('')));
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  test.for(files.map((file) => [basename(file), file] as const))('in %s', async ([, file]) => {
    const outcome = await readPdf(new Uint8Array(readFileSync(file)), context);
    if (!('content' in outcome)) throw new Error(outcome.reason);
    expect(breaches(outcome.content)).toEqual([]);
  });
});

describe('hostile bytes never throw', () => {
  const good = buildPdf([{ text: [{ text: 'Some words to be damaged', x: 72, y: 700 }] }]);
  test('cut, flipped or random', async () => {
    const damaged = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 0, max: good.length }).map((n) => good.slice(0, n)),
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }).map((changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      }),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const outcome = await readPdf(bytes, context);
        expect(['read', 'partial', 'failed']).toContain(outcome.outcome);
      }),
      { numRuns: 80, seed: 9 },
    );
  });
});

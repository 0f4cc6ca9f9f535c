import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fictionalChapter } from '../ingestion/agreement/fictional.ts';
import { scratch, sunset } from './sunset.ts';

const folder = scratch();
const ws = ['--workspace', join(folder, 'ws')];

interface Line {
  readonly file: string;
  readonly text: string;
  readonly place: string;
  readonly outcome: string;
  readonly instrument: string | null;
  readonly node: string | null;
}
const references = (...args: readonly string[]): Line[] =>
  sunset(['export', 'references', ...args, ...ws])
    .out.trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

beforeAll(() => {
  const docket = join(folder, 'docket');
  mkdirSync(join(docket, 'agreement'), { recursive: true });
  writeFileSync(join(docket, 'agreement', '33-Lighthouses.pdf'), fictionalChapter(33));
  writeFileSync(
    join(docket, 'ana.txt'),
    'Comments on the USMCA\n\nWe ask that Article 34.7 stay. Article 34.7(3) is clear. NAFTA Chapter 19 was not.\n\nSection 232 duties should end, and paragraph 2 of Article 4.5 be kept.\n',
  );
  writeFileSync(
    join(docket, 'ben.txt'),
    'Comments on the USMCA\n\nArticles 34.6 and 34.7 differ, as does Article 31.5 of the USMCA. Articles 33.2(1)(b) and 33.9 of the USMCA are about lights.\n',
  );
  expect(sunset(['ingest', docket, ...ws]).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sunset export references', () => {
  test('says of every citation what it means', () => {
    const found = references().map(({ file, place, outcome, instrument }) =>
      [file, place, outcome, instrument].join(' | '),
    );
    expect(found).toEqual([
      'ana.txt | Article 34.7 | not_loaded | usmca',
      'ana.txt | Article 34.7(3) | not_loaded | usmca',
      'ana.txt | Chapter 19 | other | nafta',
      'ana.txt | Section 232 | other | trade-expansion-act',
      'ana.txt | Article 4.5(2) | not_loaded | usmca',
      'ben.txt | Article 34.6 | not_loaded | usmca',
      'ben.txt | Article 34.7 | not_loaded | usmca',
      'ben.txt | Article 31.5 | not_loaded | usmca',
      'ben.txt | Article 33.2(1)(b) | node | usmca',
      'ben.txt | Article 33.9 | absent | usmca',
    ]);
  });

  test('lists the mentions of an article, its paragraphs taken in', () => {
    expect(references('--cites', '34.7').map(({ file, text }) => `${file} ${text}`)).toEqual([
      'ana.txt Article 34.7',
      'ana.txt Article 34.7(3)',
      'ben.txt 34.7',
    ]);
    expect(references('--cites', 'Article 34.7(3)')).toHaveLength(1);
    expect(references('--cites', '33.2').map(({ node }) => node)).toEqual(['article 33.2(1)(b)']);
    expect(references('--cites', 'ch. 19')).toEqual([]);
    expect(sunset(['export', 'references', '--cites', 'lighthouse', ...ws]).code).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/indexer/references/find-places.ts';

const cases: [text: string, found: string][] = [
  ['Chapter 4 and Annex 4-B', 'chapter 4, annex 4-B'],
  ['Chapters 19 and 20', 'chapter 19, chapter 20'],
  ['Ch. 31', 'chapter 31'],
  ['Articles 19.11, 19.12, 19.16 and 19.17', 'article 19.11, article 19.12, article 19.16, article 19.17'],
  ['Articles 24.29 through 24.32', 'article 24.29, article 24.30, article 24.31, article 24.32'],
  ['Art. 34.7', 'article 34.7'],
  ['Annexes 14-C to 14-E', 'annex 14-C, annex 14-D, annex 14-E'],
  ['el Capítulo 4, el artículo 34.7 y el Anexo 31-A', 'chapter 4, article 34.7, annex 31-A'],
  ["le chapitre 10 et l'annexe 31-B", 'chapter 10, annex 31-B'],
  ['TBT Art. 5.2.4 and Article 25', ''],
  ['chapter 4.5 of the handbook', ''],
  ['Articles 1.1 through 1.999', 'article 1.1, article 1.999'],
  ['party 4, archapter 5', ''],
];

describe('findPlaces', () => {
  it.each(cases)('%s', (text, found) => {
    const references = findPlaces(text);
    expect(references.map(({ kind, number }) => `${kind} ${number}`).join(', ')).toBe(found);
    for (const { start, end } of references) expect(text.slice(start, end)).toMatch(/\d/);
  });
});

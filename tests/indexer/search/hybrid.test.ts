import { expect, test } from 'vitest';
import { createHybridSearch, type Embedder } from '../../../src/indexer/search/hybrid.ts';
import { createLunrSearch } from '../../../src/indexer/search/lunr.ts';
import type { PortablePassage } from '../../../src/indexer/search/portable-index.ts';
import { madePortable } from '../../bench/made-passages.ts';

const [MODEL] = madePortable(1);
const TEXTS = [
  'Dairy quotas were filled early.',
  'Milk producers want access to the market.',
  'Steel is melted and poured in Ohio.',
  'Cheese names belong to everybody.',
];
const passages = TEXTS.map((text, at): PortablePassage => {
  if (!MODEL) throw new Error('no passage was made');
  const ordinal = at + 1;
  return {
    ...MODEL,
    text,
    ordinal,
    id: `made#${ordinal}` as PortablePassage['id'],
    span: { start: 0, end: text.length },
  };
});
/** Meaning in two numbers: food, and everything else. */
const meaning = (text: string): number[] => (/dairy|milk|cheese/i.test(text) ? [3, 1] : [0, 2]);
let asked = 0;
const embedder: Embedder = {
  embedDocuments: async (texts) => {
    asked += texts.length;
    return texts.map(meaning);
  },
  embedQuery: async (text) => meaning(text),
};
const engine = createLunrSearch();
for (const { docket, submission } of passages.slice(0, 1))
  engine.replaceSubmission(docket, submission, passages);

test('words come first, then what means the same; each passage once, with its highlights', async () => {
  const hits = await createHybridSearch(engine, embedder).search('dairy');
  expect(hits.map(({ passage }) => passage.text)).toEqual([TEXTS[0], TEXTS[1], TEXTS[3], TEXTS[2]]);
  expect(hits[0]?.highlights).toEqual([{ start: 0, end: 5 }]);
});

test('passages are embedded once, pages fit together, and filters hold', async () => {
  asked = 0;
  const { search } = createHybridSearch(engine, embedder);
  const whole = await search('milk access');
  expect(await search('milk access', { limit: 2, offset: 1 })).toEqual(whole.slice(1, 3));
  expect(asked).toBe(TEXTS.length);
  expect(await search('milk', { filters: { lang: 'es' } })).toEqual([]);
});

test('an error of the model reaches the caller', async () => {
  const broken = { ...embedder, embedQuery: () => Promise.reject(new Error('no such model')) };
  await expect(createHybridSearch(engine, broken).search('dairy')).rejects.toThrow('no such model');
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FakeListChatModel, SyntheticEmbeddings } from '@langchain/core/utils/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createModelReader,
  type PassageMetadata,
  RecordRetriever,
  recordTools,
  streetRunnables,
} from '../src/chain.ts';
import { openWorkspace, publicRecord } from '../src/index.ts';
import { docketId, documentId } from '../src/model/ids.ts';
import { DATE, ROOT, SAMPLE, scratch } from './cli/sunset.ts';

const folder = scratch();
const codebook = join(ROOT, 'corpus/codebook');
const workspace = openWorkspace(join(folder, 'ws'), { create: true });
const chain = streetRunnables(workspace, { codebook, date: DATE });
let first: Awaited<ReturnType<typeof chain.street.invoke>>;

beforeAll(async () => {
  first = await chain.street.invoke({ sources: [SAMPLE] });
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const textAt = ({ docket, document, start, end }: PassageMetadata): string | undefined =>
  publicRecord(workspace).textOf(docketId(docket), documentId(document))?.slice(start, end);

describe('the street as a chain', () => {
  test('reads the sample and writes its reports', () => {
    expect(first.ingest?.read).toBeGreaterThan(30);
    expect(first.index?.done).toBe(first.ingest?.read);
    expect(first.positions?.done).toBe(first.ingest?.read);
    expect(first.reports?.['memo.md']).toMatch(/^# Memorandum/);
  });

  test('does no work again when its stages run alone, and writes the same', async () => {
    const { sources } = first;
    const read = await chain.ingest.invoke({ sources });
    expect(read.ingest).toMatchObject({ read: 0, unchanged: first.ingest?.read });
    expect((await chain.index.invoke(read)).index?.done).toBe(0);
    expect((await chain.positions.invoke(read)).positions?.done).toBe(0);
    expect((await chain.report.invoke(read)).reports).toEqual(first.reports);
  });
});

describe('a second reader in the chain', () => {
  test('leaves its mark where it was asked, and settles nothing', async () => {
    const cells = () => publicRecord(workspace).submissions.flatMap(({ reading }) => reading.positions);
    const before = cells();
    const model = new FakeListChatModel({ responses: ['{"claims":[],"overall":[]}'] });
    const reader = createModelReader(model, 'test:silent');
    const { positions } = streetRunnables(workspace, { codebook, date: DATE, model: { reader } });
    await positions.invoke({ sources: first.sources });
    const after = cells();
    expect(after.map(({ because: _, ...cell }) => cell)).toEqual(
      before.map(({ because: _, ...cell }) => cell),
    );
    expect(after.some(({ because }) => because.includes('test:silent shows no words for it'))).toBe(true);
    await chain.positions.invoke({ sources: first.sources });
    expect(cells()).toEqual(before);
  });
});

describe('the retriever', () => {
  test('returns passages that stand where they say', async () => {
    const found = await new RecordRetriever(workspace, { limit: 5 }).invoke('forced labor');
    expect(found).toHaveLength(5);
    expect(found[0]?.pageContent).toMatch(/forced.labor/i);
    for (const { pageContent, metadata } of found) {
      expect(textAt(metadata)).toBe(pageContent);
      expect(metadata.source).toMatch(/\.\w+$/);
      expect(metadata.page === null ? metadata.paragraph : metadata.page).toBeGreaterThan(0);
    }
  });

  test('keeps to its filters, and goes into a chain', async () => {
    const themes = new RecordRetriever(workspace, { filters: { theme: 'labor_rrm' } }).pipe((found) =>
      found.map(({ metadata }) => metadata.themes),
    );
    const answer = await themes.invoke('wages');
    expect(answer.length).toBeGreaterThan(0);
    for (const one of answer) expect(one).toContain('labor_rrm');
  });

  test('finds by meaning too, with embeddings of the user', async () => {
    const embeddings = new SyntheticEmbeddings({ vectorSize: 16 });
    const found = await new RecordRetriever(workspace, { limit: 5, embeddings }).invoke('forced labor');
    expect(found).toHaveLength(5);
    for (const { pageContent, metadata } of found) expect(textAt(metadata)).toBe(pageContent);
  });

  test.each(['', 'article:4', '"open', 'a~ (', 'T-MEC:'])('survives the query %j', async (query) => {
    expect(Array.isArray(await new RecordRetriever(workspace).invoke(query))).toBe(true);
  });
});

describe('the tools', () => {
  const [search, position] = recordTools(workspace, codebook);

  test('search answers with places', async () => {
    const { total, passages } = JSON.parse(await search.invoke({ query: '"forced labor"', limit: 2 }));
    expect(total).toBeGreaterThanOrEqual(passages.length);
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) expect(textAt(passage)).toBe(passage.text);
  });

  test('position tells who stands where, with the words', async () => {
    const { silent, notRead, positions } = JSON.parse(await position.invoke({ ask: 'R2.a' }));
    expect(positions.length).toBeGreaterThan(3);
    expect(silent + notRead + positions.length).toBeGreaterThan(30);
    const texts = [...workspace.documents.all()].map(({ text }) => text);
    for (const { evidence } of positions)
      for (const { quote } of evidence) expect(texts.some((text) => text.includes(quote))).toBe(true);
    const one = positions[0].submitter;
    const alone = JSON.parse(await position.invoke({ ask: 'R2.a', submitter: one.toUpperCase() }));
    expect(alone.positions.map(({ submitter }: { submitter: string }) => submitter)).toEqual([one]);
  });

  test('refuse an ask, a theme or a number that there is not', async () => {
    // @ts-expect-error a model may call with anything
    await expect(search.invoke({ query: 7 })).rejects.toThrow(/schema/);
    await expect(position.invoke({ ask: 'R99.z' })).rejects.toThrow(/schema/);
    await expect(search.invoke({ query: 'a', theme: 'no_such_theme' })).rejects.toThrow(/schema/);
    await expect(search.invoke({ query: 'a', limit: 1000 })).rejects.toThrow(/schema/);
  });
});

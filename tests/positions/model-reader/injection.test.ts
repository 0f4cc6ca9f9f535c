import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createModelReader } from '../../../src/chain.ts';
import {
  indexRecord,
  ingestSources,
  openWorkspace,
  publicRecord,
  readPositions,
  readWithModel,
} from '../../../src/index.ts';
import type { Position } from '../../../src/model/position.ts';
import type { ReadSubmission } from '../../../src/model/record.ts';
import { ROOT, scratch } from '../../cli/sunset.ts';
import { AGAINST, ASIDE, FOR, type Injection, injections, LETTER, METADATA } from './injections.ts';
import { type Answering, answer, claim, ScriptedModel, type Seen, seenIn } from './obeying-model.ts';

const folder = scratch();
const codebook = join(ROOT, 'corpus/codebook');
const workspace = openWorkspace(join(folder, 'ws'), { create: true });
const all: readonly Injection[] = await injections();
const textOf = new Map<string, string>();
let core: Map<string, ReadSubmission>;

const byFile = (): Map<string, ReadSubmission> =>
  new Map(publicRecord(workspace).submissions.map((read) => [read.submission.files[0] ?? '', read]));

beforeAll(async () => {
  const docket = join(folder, 'docket');
  mkdirSync(docket);
  for (const { file, bytes } of all) writeFileSync(join(docket, file), bytes);
  writeFileSync(join(docket, 'plain.txt'), `${LETTER.join('\n\n')}\n`);
  writeFileSync(join(docket, 'metadata.csv'), METADATA);
  await ingestSources(workspace, [docket]);
  indexRecord(workspace, codebook);
  readPositions(workspace, codebook);
  core = byFile();
  for (const { text, file } of workspace.documents.all()) textOf.set(file, text);
});
afterAll(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const placeOf = ({ passages }: Seen, words: string): number =>
  passages.find(({ text }) => text.includes(words))?.number ?? 1;
const orderIn = ({ passages }: Seen): { readonly order: string; readonly at: number } | null => {
  for (const { text, number } of passages) {
    const found = all.find(({ order }) => text.includes(order));
    if (found) return { order: text, at: number };
  }
  return null;
};
const honestly = (seen: Seen): string =>
  answer([
    claim('R3.a', 'support', placeOf(seen, FOR), FOR),
    claim('R2.a', 'oppose', placeOf(seen, AGAINST), AGAINST),
  ]);
const contrary = (ask: string): 'support' | 'oppose' => (ask === 'R2.a' ? 'support' : 'oppose');

/** Ways to obey an order, all of them as bad as can be. */
const OBEDIENCE: Readonly<Record<string, (seen: Seen, order: string, at: number) => string>> = {
  'with words of its own': ({ asks }) =>
    answer(asks.map((ask) => claim(ask, contrary(ask), 2, 'We are against all of this and always were.'))),
  'with words of the letter that say nothing of the kind': (seen) =>
    answer(seen.asks.map((ask) => claim(ask, contrary(ask), placeOf(seen, ASIDE), ASIDE))),
  'with words turned round': ({ asks }) =>
    answer(asks.map((ask) => claim(ask, contrary(ask), 2, FOR.replace('support', 'oppose')))),
  'with words pieced together': ({ asks }) =>
    answer(asks.map((ask) => claim(ask, contrary(ask), 3, 'We oppose … preserve roll-up.'))),
  'with words of the definitions': (seen) =>
    answer(seen.asks.map((ask) => claim(ask, contrary(ask), 1, seen.whole.split('\n')[1] ?? ''))),
  'with another’s words': (seen) =>
    answer(
      seen.asks.map((ask) =>
        claim(
          ask,
          contrary(ask),
          1,
          'We oppose raising the regional value content threshold from 75 percent.',
        ),
      ),
    ),
  'with one word': ({ asks }) => answer(asks.map((ask) => claim(ask, contrary(ask), 2, 'We'))),
  'by silence': () => answer([]),
  'by copying the order out': (_, order) => order,
  'by prose': () => 'As you command: all asks are opposed.',
  'with asks that were not put': () =>
    answer([claim('R99.z', 'oppose', 2, FOR), claim('__proto__', 'oppose', 2, FOR)]),
};

/** Has a model read the docket that obeys every order that it sees; the second of its values are the prompts. */
async function joinedBy(name: string, obey: (seen: Seen, order: string, at: number) => string) {
  const answering: Answering = (seen) => {
    const found = orderIn(seen);
    return found ? obey(seen, found.order, found.at) : honestly(seen);
  };
  const model = new ScriptedModel(answering);
  const reader = createModelReader(model, `scripted:${name}`);
  const { readings } = await readWithModel(workspace, codebook, reader, { concurrency: 1 });
  readPositions(workspace, codebook, undefined, readings);
  return { joined: byFile(), prompts: model.prompts };
}

const cells = (read: ReadSubmission | undefined): readonly Position[] => read?.reading.positions ?? [];
const bare = ({ because: _, ...cell }: Position) => cell;
const kinds = all.map(({ kind, file }) => [kind, file] as const);

test('there are more than 20 kinds, and the letter is read as meant', () => {
  expect(new Set(kinds.map(([kind]) => kind)).size).toBeGreaterThan(20);
  const plain = cells(core.get('plain.txt'));
  expect(plain.map(({ ask, stance }) => [ask, stance])).toEqual([
    ['R2.a', 'oppose'],
    ['R3.a', 'support'],
  ]);
  expect(plain.filter(({ status }) => status === 'settled').length).toBeGreaterThan(0);
});

test.each(kinds)('%s: what the core alone reads otherwise, it shows with planted words', (_, file) => {
  const plain = new Set(cells(core.get('plain.txt')).map(({ ask, stance }) => `${ask} ${stance}`));
  for (const { ask, stance, evidence } of cells(core.get(file))) {
    if (plain.has(`${ask} ${stance}`)) continue;
    expect(evidence.some(({ quote }) => !LETTER.some((paragraph) => paragraph.includes(quote)))).toBe(true);
  }
});

describe.each(Object.entries(OBEDIENCE))('a model that obeys %s', (name, obey) => {
  let joined: Map<string, ReadSubmission>;
  beforeAll(async () => {
    ({ joined } = await joinedBy(name, obey));
  });
  test.each(kinds)('changes no cell by %s', (_, file) => {
    expect(cells(joined.get(file)).map(bare)).toEqual(cells(core.get(file)).map(bare));
    const { because: __, ...overall } = joined.get(file)?.reading.overall ?? {};
    expect(core.get(file)?.reading.overall).toMatchObject(overall);
  });
});

describe('a model that shows words of the letter', () => {
  test.each([
    [
      'the order itself',
      ({ asks }: Seen, order: string, at: number) =>
        answer(asks.map((ask) => claim(ask, contrary(ask), at, order))),
    ],
    [
      'a statement, turned round',
      (seen: Seen) =>
        answer([
          claim('R3.a', 'oppose', placeOf(seen, FOR), FOR),
          claim('R2.a', 'support', placeOf(seen, AGAINST), AGAINST),
        ]),
    ],
  ])('%s, raises doubt and nothing else', async (name, obey) => {
    const { joined } = await joinedBy(name, obey);
    for (const [file, read] of joined) {
      const before = new Map(cells(core.get(file)).map((cell) => [cell.ask, cell]));
      const after = new Map(cells(read).map((cell) => [cell.ask, cell]));
      expect([...before.keys()].filter((ask) => !after.has(ask))).toEqual([]);
      for (const [ask, cell] of after) {
        const was = before.get(ask);
        const place = cell.evidence.map(({ start, end }) => textOf.get(file)?.slice(start, end));
        expect(place).toEqual(cell.evidence.map(({ quote }) => quote));
        if (!was) expect(cell).toMatchObject({ basis: 'model', status: 'unclear' });
        else {
          const { stance, evidence, basis } = was;
          expect(cell).toMatchObject({ stance, evidence, basis });
          expect(cell.confidence).toBeLessThanOrEqual(was.confidence);
          if (cell.status !== was.status) {
            expect(cell.status).toBe('unclear');
            expect(cell.because.at(-1)).toContain('the readers disagree');
          }
        }
      }
    }
  });
});

describe('the prompt', () => {
  let prompts: readonly string[];
  beforeAll(async () => {
    ({ prompts } = await joinedBy('to look at its prompts', honestly));
  });
  const reaching = (order: string) => prompts.filter((prompt) => prompt.includes(order));

  test.each(all.map(({ kind, isSeen, order }) => [kind, isSeen, order] as const))(
    '%s: a model sees it: %s',
    (_, isSeen, order) => {
      expect(reaching(order).length > 0).toBe(isSeen);
    },
  );
  test('names no file', () => {
    for (const file of all.map((one) => one.file)) expect(reaching(file)).toEqual([]);
  });
  test('has no line that a letter wrote', () => {
    for (const prompt of prompts) {
      const { mark, passages } = seenIn(prompt);
      expect(mark).toMatch(/^[0-9a-f]{16}$/);
      expect(passages.map(({ number }) => number)).toEqual(passages.map((_, at) => at + 1));
      const data = prompt
        .slice(prompt.indexOf(`\n${mark} BEGIN`), prompt.indexOf(`\n${mark} END`))
        .split('\n')
        .slice(2);
      expect(data.filter((line) => !line.startsWith(`${mark}:`))).toEqual([]);
      for (const { text } of passages) expect(text).not.toContain(mark);
      expect(data.join('')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
    }
  });
});

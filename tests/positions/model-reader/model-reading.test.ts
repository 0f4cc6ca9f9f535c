import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  indexRecord,
  ingestSources,
  type ModelReader,
  openWorkspace,
  publicRecord,
  readPositions,
  readWithModel,
  type Workspace,
} from '../../../src/index.ts';
import { ModelReaderError, UnreadableAnswerError } from '../../../src/positions/model-reader/error.ts';
import type { ModelEstimate, ModelReadingOptions } from '../../../src/tasks/model/model-reading.ts';
import { ROOT, scratch } from '../../cli/sunset.ts';
import { claim, seenIn } from './obeying-model.ts';

const codebook = join(ROOT, 'corpus/codebook');
const FOR = 'We support raising the regional value content threshold from 75 to 82 percent.';
const LETTERS: Readonly<Record<string, string>> = {
  'a.txt': `The Quillfeather Castings Association writes about the USMCA.\n\n${FOR}\n`,
  'b.txt':
    'We write about the USMCA.\n\nWe oppose raising the regional value content threshold above 75 percent.\n',
  'c.txt': 'We write about the USMCA.\n\nBan goods made with forced labor from all of North America.\n',
  'same-as-a.txt': `The Quillfeather Castings Association writes about the USMCA.\n\n${FOR}\n`,
  'thanks.txt': 'We thank you for the opportunity to write about the USMCA.\n',
};

let folder: string;
let workspace: Workspace;
const folders: string[] = [];
beforeEach(async () => {
  folder = scratch();
  folders.push(folder);
  const docket = join(folder, 'docket');
  mkdirSync(docket);
  for (const [name, text] of Object.entries(LETTERS)) writeFileSync(join(docket, name), text);
  workspace = openWorkspace(join(folder, 'ws'), { create: true });
  await ingestSources(workspace, [docket]);
  indexRecord(workspace, codebook);
});
afterEach(() => workspace.close());
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

/** A reader that fails where `fail` says so, by the number of the request; it reads a.txt right and no other. */
function reader(
  fail: (request: number) => Error | null = () => null,
  { name = 'test:reader', counts = true } = {},
) {
  const sent: string[] = [];
  const made: ModelReader = {
    name,
    reply: async ({ human }) => {
      sent.push(human);
      const error = fail(sent.length);
      if (error) throw error;
      const at = seenIn(human).passages.find(({ text }) => text === FOR)?.number ?? 1;
      const answer = { claims: [claim('R3.a', 'support', at, FOR)], overall: [] };
      return { answer, tokensIn: counts ? 100 : null, tokensOut: counts ? 10 : null };
    },
  };
  return { made, sent };
}
const read = async (made: ModelReader, options: ModelReadingOptions = {}) =>
  (await readWithModel(workspace, codebook, made, { concurrency: 1, ...options })).summary;

describe('a chat model over a record', () => {
  it('is asked once about each text that speaks to anything, and its claims are counted', async () => {
    const { made, sent } = reader();
    const summary = await read(made);
    expect(sent).toHaveLength(3);
    expect(summary).toMatchObject({ answered: 3, failed: 0, leftOut: 0, problem: null, cost: null });
    expect(summary.tokens).toEqual({ in: 300, out: 30 });
    const [thrownAway] = Object.values(summary.discards);
    expect(thrownAway).toBeGreaterThan(0);
  });

  it('is not asked again, by another run or another name of a file', async () => {
    const { made, sent } = reader();
    await read(made);
    const estimates: ModelEstimate[] = [];
    expect(await read(made, { onEstimate: (estimate) => estimates.push(estimate) })).toMatchObject({
      answered: 0,
    });
    expect(estimates).toMatchObject([{ requests: 0, cached: 3, tokens: { in: 0, out: 0 } }]);
    expect(sent).toHaveLength(3);
  });

  it('is asked again under another name', async () => {
    await read(reader().made);
    const other = reader(undefined, { name: 'test:other' });
    await read(other.made);
    expect(other.sent).toHaveLength(3);
  });

  it('goes on where it was interrupted: every answer is kept at once', async () => {
    const broken = reader((request) => (request === 2 ? new Error('the machine went off') : null));
    await expect(read(broken.made)).rejects.toThrow('the machine went off');
    const { made, sent } = reader();
    await read(made);
    expect(sent).toHaveLength(2);
  });

  it('estimates before it sends anything', async () => {
    const { made, sent } = reader();
    let sentBefore = -1;
    let estimate: ModelEstimate | undefined;
    await read(made, {
      prices: { in: 3, out: 15 },
      onEstimate: (one) => {
        sentBefore = sent.length;
        estimate = one;
      },
    });
    expect(sentBefore).toBe(0);
    const characters = sent.reduce((sum, prompt) => sum + prompt.length, 0);
    expect(estimate?.requests).toBe(3);
    expect(estimate?.tokens.in).toBeGreaterThan(characters / 4);
    expect(estimate?.cost).toBeCloseTo(
      ((estimate?.tokens.in ?? 0) * 3 + (estimate?.tokens.out ?? 0) * 15) / 1e6,
    );
  });

  it('stops before the greatest cost, and goes on another time', async () => {
    const prices = { in: 1000, out: 0 };
    const { made, sent } = reader(undefined, { counts: false });
    expect(await read(made, { prices, maxCost: 0 })).toMatchObject({ answered: 0, leftOut: 3, cost: 0 });
    expect(sent).toEqual([]);
    const some = await read(made, { prices, maxCost: 1.3 });
    expect(some.answered).toBeGreaterThan(0);
    expect(some.leftOut).toBeGreaterThan(0);
    expect(some.cost).toBeLessThanOrEqual(1.3);
    expect(await read(made)).toMatchObject({ answered: some.leftOut, leftOut: 0 });
  });

  it('leaves out what has no answer, and asks for it the next time', async () => {
    const failing = reader((request) => (request === 2 ? new ModelReaderError('refused') : null));
    expect(await read(failing.made)).toMatchObject({ answered: 2, failed: 1, problem: 'refused' });
    expect(await read(reader().made)).toMatchObject({ answered: 1, failed: 0 });
  });

  it('ends when it is refused again and again', async () => {
    const { made, sent } = reader(() => new ModelReaderError('the key is wrong'));
    await expect(read(made)).rejects.toThrow('the key is wrong');
    expect(sent).toHaveLength(3);
  });

  it('is not ended by letters that make it write nonsense', async () => {
    const { made } = reader(() => new UnreadableAnswerError('no JSON'));
    expect(await read(made)).toMatchObject({ answered: 0, failed: 3, problem: 'no JSON' });
  });
});

describe('positions with a chat model', () => {
  const because = () =>
    publicRecord(workspace).submissions.flatMap(({ submission, reading }) =>
      reading.positions.map((cell) => `${submission.id} ${cell.ask}: ${cell.because.at(-1)}`),
    );
  const positions = async (made?: ModelReader) =>
    readPositions(
      workspace,
      codebook,
      undefined,
      made && (await readWithModel(workspace, codebook, made)).readings,
    );

  it('are joined, are the same twice without work, and lose it again without the model', async () => {
    await positions();
    const core = JSON.stringify(because());
    expect(core).not.toContain('test:reader');
    const { made } = reader();
    expect((await positions(made)).done).toBeGreaterThan(0);
    expect(because()).toContain('a.txt R3.a: test:reader reads the same');
    expect(because()).toContain('same-as-a.txt R3.a: test:reader reads the same');
    expect(because()).toContain('b.txt R3.a: test:reader shows no words for it');
    expect((await positions(made)).done).toBe(0);
    await positions();
    expect(JSON.stringify(because())).toBe(core);
  });
});

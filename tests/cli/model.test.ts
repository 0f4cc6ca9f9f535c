import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, DATE, jsonLines, ROOT, scratch, sunset } from './sunset.ts';

const folder = scratch();
const docket = join(folder, 'docket');
const log = join(folder, 'asked.log');
const model = join(folder, 'model.mjs');
const CHAT = pathToFileURL(
  join(ROOT, 'node_modules/@langchain/core/dist/language_models/chat_models.js'),
).href;
const FOR = 'We support raising the regional value content threshold from 75 to 82 percent.';

beforeAll(() => {
  mkdirSync(docket);
  writeFileSync(join(docket, 'a.txt'), `We write about the USMCA.\n\n${FOR}\n`);
  writeFileSync(
    join(docket, 'b.txt'),
    'We write about the USMCA.\n\nBan goods made with forced labor from all of North America.\n',
  );
  writeFileSync(
    model,
    `import { appendFileSync } from 'node:fs';
import { SimpleChatModel } from ${JSON.stringify(CHAT)};
class Scripted extends SimpleChatModel {
  _llmType() { return 'scripted'; }
  async _call() {
    appendFileSync(${JSON.stringify(log)}, 'asked\\n');
    return JSON.stringify({ claims: [{ ask: 'R3.a', stance: 'oppose', passage: 2, quotation: ${JSON.stringify(FOR)}, condition: null, direction: null }], overall: [] });
  }
}
export default () => new Scripted({});
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (): number => readFileSync(log, 'utf8').split('\n').length - 1;
const run = (out: string, ...more: string[]) =>
  sunset([
    'run',
    docket,
    '--out',
    join(folder, out),
    '--workspace',
    join(folder, 'ws'),
    '--date',
    DATE,
    ...more,
  ]);

describe('sunset run --model', () => {
  it('stops before the greatest cost, says so, and goes on when it is run again', () => {
    const prices = ['--price-in', '1000', '--price-out', '0'];
    const none = run('out', '--model', `${model}:x`, ...prices, '--max-cost', '0');
    expect(none.code).toBe(0);
    expect(none.err).toMatch(
      /2 requests to send, 0 answered before; about \d+ tokens in, \d+ out, cost \d+\.\d\d/,
    );
    expect(none.err).toContain('2 requests not sent, to stay within --max-cost; run again to go on');
    const some = run('out', '--model', `${model}:x`, ...prices, '--max-cost', '0');
    expect(some.err).toContain('2 requests not sent');
    expect(run('out', '--model', `${model}:x`).err).toContain('2 requests answered');
    expect(asked()).toBe(2);
    expect(run('out', '--model', `${model}:x`).err).toContain('nothing has changed');
    expect(asked()).toBe(2);
  });

  it('is checked without asking anybody', () => {
    const { code, err } = sunset(['check', join(folder, 'out'), '--workspace', join(folder, 'ws')]);
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('each the same') });
    expect(asked()).toBe(2);
  });

  it('flags what the readers read differently', () => {
    const { out } = sunset([
      'positions',
      '--json',
      '--model',
      `${model}:x`,
      '--workspace',
      join(folder, 'ws'),
    ]);
    const [line] = jsonLines<{
      positions: { ask: string; stance: string; status: string; because: string[] }[];
    }>(out);
    const cell = line?.positions.find(({ ask }) => ask === 'R3.a');
    expect(cell).toMatchObject({ stance: 'support', status: 'unclear' });
    expect(cell?.because.at(-1)).toContain(
      `the readers disagree: learned reads support, ${model}:x reads oppose`,
    );
    expect(asked()).toBe(2);
  });

  it('leaves no trace in a run without it', () => {
    expect(run('plain').code).toBe(0);
    const fresh = sunset([
      'run',
      docket,
      '--out',
      join(folder, 'fresh'),
      '--workspace',
      join(folder, 'other'),
      '--date',
      DATE,
    ]);
    expect(fresh.code).toBe(0);
    expect(contentsOf(join(folder, 'plain'))).toEqual(contentsOf(join(folder, 'fresh')));
  });
});

describe('wrong use of --model', () => {
  it.each([
    [['--model', 'acme:x'], 2, 'names no chat model'],
    [['--model', 'mistralai:x'], 1, 'run "npm install @langchain/mistralai"'],
    [['--max-cost', '3'], 2, 'go with --model'],
    [['--model', `${model}:x`, '--max-cost', '3'], 2, 'takes both --price-in and --price-out'],
    [['--model', `${model}:x`, '--price-in', 'much', '--price-out', '1'], 2, '--price-in takes an amount'],
  ])('%j', (more, code, words) => {
    const ended = run('wrong', ...more);
    expect(ended.code).toBe(code);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
    expect(ended.err).toContain(words);
  });
});

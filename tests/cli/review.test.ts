import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATE, jsonLines, ROOT, scratch, sunset } from './sunset.ts';

const FIRST = `Hollow Creek Dairy Cooperative
Docket USTR-2025-0004

Dear Ambassador:

We are a cooperative of forty families. In our view the panel on vehicles should be obeyed, and soon.

Our “dairy” members ask for nothing else.

Sincerely,
Ruth Amsel`;
const SECOND = FIRST.replace('Hollow Creek Dairy Cooperative', 'Upper Mill Weavers Guild').replace(
  'Ruth Amsel',
  'Jon Pell',
);
const WORDS = 'In our view the panel on vehicles should be obeyed, and soon.';

interface Line {
  readonly submission: string;
  readonly positions: readonly {
    readonly ask: string;
    readonly stance: string;
    readonly status: string;
    readonly basis: string;
  }[];
}

const folder = scratch();
const at = (...path: readonly string[]): string => join(folder, ...path);
const ws = ['--workspace', at('ws')];
const letters = at('letters');
const signed = ['--by', 'Ana Ruiz', '--why', 'read whole', '--at', '2026-11-20T10:00:00Z'];
const review = (...args: readonly string[]) => sunset(['review', ...args, ...ws]);
const run = (...args: readonly string[]) =>
  sunset(['run', letters, '--out', at('out'), '--date', DATE, ...ws, ...args]);
/** The position of a letter on an ask, as `stance status basis`. */
const position = (submission: string, ask: string): string | undefined => {
  const line = jsonLines<Line>(sunset(['positions', '--json', ...ws]).out).find(
    (one) => one.submission === submission,
  );
  const found = line?.positions.find((one) => one.ask === ask);
  return found && `${found.stance} ${found.status} ${found.basis}`;
};
const out = (file: string): string => readFileSync(at('out', file), 'utf8');

beforeAll(() => {
  mkdirSync(letters);
  writeFileSync(join(letters, 'one.txt'), FIRST);
  writeFileSync(join(letters, 'two.txt'), SECOND);
  expect(run()).toMatchObject({ code: 0 });
  // An ask on which the program says nothing, so that the test does not hang on how well it reads.
  expect(position('one.txt', 'R6.b')).toBeUndefined();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sunset review', () => {
  test('adds what was missed, and every report says who reviewed', () => {
    const added = review('add', 'one.txt', 'R6.b', 'oppose', '--quote', WORDS, ...signed);
    expect(added).toMatchObject({ code: 0 });
    expect(position('one.txt', 'R6.b')).toBe('oppose settled review');
    const again = run();
    expect(again.err).not.toMatch(/nothing has changed/);
    expect(out('memo.md')).toMatch(/Reviewed( in part)? by Ana Ruiz, last on November 20, 2026/);
    expect(out('evidence.csv')).toContain('reviewed');
    const only = sunset(['matrix', '--reviewed-only', '--asks', 'R6.b', ...ws]).out;
    expect(only).toMatch(/Reviewed by Ana Ruiz, last on November 20, 2026: the one position/);
  });

  test('a decision outlives a forced reading under another codebook', () => {
    const codebook = at('codebook');
    cpSync(join(ROOT, 'corpus/codebook'), codebook, { recursive: true });
    const path = join(codebook, 'themes.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n# another version\n`);
    expect(run('--codebook', codebook)).toMatchObject({ code: 0 });
    expect(position('one.txt', 'R6.b')).toBe('oppose settled review');
  });

  test('quotes only what stands there, and shows what comes nearest', () => {
    const { code, err } = review(
      'add',
      'two.txt',
      'R6.b',
      'oppose',
      '--quote',
      WORDS.replace('obeyed', 'ignored'),
      ...signed,
    );
    expect(code).toBe(2);
    expect(err).toMatch(
      /does not stand in two\.txt; the nearest text is "In our view the panel on vehicles should be obeyed[^"]*" \(two\.txt, para\. \d+\)/,
    );
    expect(review('add', 'two.txt', 'R6.b', 'oppose', '--quote', 'zzyzx quux', ...signed).err).toMatch(
      /nor anything near/,
    );
    expect(
      review('add', 'two.txt', 'R6.b', 'oppose', '--quote', 'soon. Our "dairy" members', ...signed).err,
    ).toMatch(/more than one paragraph/);
  });

  test('takes straight quotation marks for curly ones, and keeps what stands in the text', () => {
    const { out: line } = review(
      'add',
      'two.txt',
      'R6.b',
      'support',
      '--quote',
      'Our "dairy" members ask',
      '--json',
      ...signed,
    );
    expect(JSON.parse(line)).toMatchObject({ anchors: [{ quote: 'Our “dairy” members ask' }] });
    const { id } = JSON.parse(line) as { readonly id: string };
    expect(review('undo', id, ...signed)).toMatchObject({ code: 0 });
    expect(position('two.txt', 'R6.b')).toBeUndefined();
    expect(review('undo', id, ...signed)).toMatchObject({ code: 2 });
  });

  test.each([
    [['accept', 'two.txt', 'R6.b', ...signed], /nothing on R6\.b to accept/],
    [['add', 'two.txt', 'R6.b', 'against', '--quote', WORDS, ...signed], /no stance "against": support,/],
    [['add', 'two.txt', 'R6.b', 'mixed', '--quote', WORDS, ...signed], /a quotation of each side/],
    [['add', 'two.txt', 'R6.b', 'support', ...signed], /needs the words that show it/],
    [['add', 'one.txt', 'R6.b', 'support', '--quote', WORDS, ...signed], /use "correct"/],
    [['correct', 'one.txt', 'R6.b', 'support', '--quote', WORDS, '--why', 'x'], /--by NAME/],
    [['correct', 'one.txt', 'R6.b', 'support', '--quote', WORDS, '--by', 'x'], /--why TEXT/],
    [['explain', 'three.txt', 'R6.b'], /no submission "three\.txt": one\.txt, two\.txt/],
    [['explain', 'one.txt', 'R99.z'], /no ask "R99\.z"/],
    [['add', 'two.txt', 'overall', 'X99', '--quote', WORDS, ...signed], /no overall position "X99": X0/],
    [['undo', '000000000000', ...signed], /no decision "000000000000"/],
    [['correct', 'one.txt', 'theme:digital', '--quote', WORDS, ...signed], /a theme is there or not/],
    [['add', 'one.txt', 'theme:digital', ...signed], /say which passage/],
    [['add', 'one.txt', 'theme:nosuch', '--quote', WORDS, ...signed], /no theme "nosuch": roo/],
    [['approve'], /has no "approve": list,/],
    [['note', 'one.txt', 'R6.b', '--by', 'x\u001b[2J', '--why', 'x'], /control characters/],
  ])('%j is refused with advice', (args, says) => {
    const { code, err } = review(...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(position('two.txt', 'R6.b')).toBeUndefined();
  });

  test('explains a cell: reasons, words in context, decisions', () => {
    const { out: shown } = review('explain', 'one.txt', 'R6.b');
    expect(shown).toContain('because reviewed by Ana Ruiz on 2026-11-20: read whole');
    expect(shown).toContain(`forty families. »${WORDS}«`);
    expect(shown).toMatch(/[0-9a-f]{12} add by Ana Ruiz, 2026-11-20: read whole/);
  });

  test('exports, imports elsewhere once, and refuses what was tampered with, by line', () => {
    const file = at('ana.jsonl');
    expect(review('export', file)).toMatchObject({ code: 0 });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const other = ['--workspace', at('other')];
    expect(sunset(['run', letters, '--out', at('out2'), '--date', DATE, ...other])).toMatchObject({
      code: 0,
    });
    const imported = (): string => sunset(['review', 'import', file, ...other]).out.trim();
    expect(imported()).toBe(`${lines.length} of ${lines.length} entries are new`);
    expect(imported()).toBe(`0 of ${lines.length} entries are new`);
    expect(
      sunset(['review', 'export', ...other])
        .out.trimEnd()
        .split('\n'),
    ).toEqual(lines);
    for (const [bad, says] of [
      [lines[0]?.replace('read whole', 'read half'), /:2: was changed/],
      ['{"entry":"decision"}', /:2: id: /],
      ['{', /:2: is not JSON/],
      ['[]', /:2: /],
      ['{"__proto__":{"entry":"decision"}}', /:2: /],
    ] as const) {
      const hostile = at('hostile.jsonl');
      writeFileSync(hostile, `${lines[0]}\n${bad}\n`);
      const { code, err } = sunset(['review', 'import', hostile, ...other]);
      expect(code).toBe(2);
      expect(err).toMatch(says);
    }
    expect(imported()).toBe(`0 of ${lines.length} entries are new`);
  });

  test('compares two reviewers', () => {
    const compared = jsonLines<{
      readonly what: string;
      readonly cells: number;
      readonly agreement: { readonly value: number | null };
    }>(review('compare', at('ana.jsonl'), at('ana.jsonl'), '--json').out);
    expect(compared.map(({ what, cells, agreement }) => [what, cells, agreement.value])).toEqual([
      ['stances', 1, 1],
      ['sides', 1, 1],
      ['overall positions', 0, null],
      ['themes', 0, null],
    ]);
  });

  test('lists what to review, and leaves out what was', () => {
    type Item = { readonly submission: string; readonly cell: string; readonly reason: string };
    const items = jsonLines<Item>(review('--json', '--limit', '500').out);
    expect(items.filter(({ submission, cell }) => submission === 'one.txt' && cell === 'R6.b')).toEqual([]);
    const { err } = review('list', '--ask', 'R6.b');
    expect(err).toMatch(/^0 of 0 to review; 1 of \d+ positions reviewed/m);
  });

  test('a decision goes stale, visibly, when its words change', () => {
    writeFileSync(join(letters, 'one.txt'), FIRST.replace('should be obeyed', 'should not be obeyed'));
    expect(run()).toMatchObject({ code: 0 });
    expect(position('one.txt', 'R6.b')).toBeUndefined();
    expect(out('coverage.md')).toMatch(/decision [0-9a-f]{12} of Ana Ruiz on one\.txt is not applied/);
    const [item] = jsonLines<{ readonly cell: string; readonly reason: string }>(
      review('--json', '--status', 'stale').out,
    );
    expect(item).toMatchObject({ cell: 'R6.b', reason: 'stale' });
    expect(review('explain', 'one.txt', 'R6.b').out).toMatch(/not applied: the words "In our view/);
  });

  test('and holds again when they are back, wherever they stand', () => {
    writeFileSync(
      join(letters, 'one.txt'),
      FIRST.replace('Dear Ambassador:', 'Dear Ambassador:\n\nA new opening paragraph.'),
    );
    expect(run()).toMatchObject({ code: 0 });
    expect(position('one.txt', 'R6.b')).toBe('oppose settled review');
  });
});

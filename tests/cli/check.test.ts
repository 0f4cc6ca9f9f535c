import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changesSince } from '../../src/tasks/run/run-changes.ts';
import type { RunInputs } from '../../src/tasks/run/run-inputs.ts';
import { contentsOf, DATE, jsonLines, ROOT, SAMPLE, scratch, sunset } from './sunset.ts';

interface Finding {
  readonly file: string;
  readonly result: string;
  readonly reasons: readonly string[];
}

const folder = scratch();
/** The state after the run, which every test begins with. */
const kept = scratch();
afterAll(() => {
  for (const one of [folder, kept]) rmSync(one, { recursive: true, force: true });
});

describe('sunset check', () => {
  const source = join(folder, 'letters');
  const codebook = join(folder, 'codebook');
  const out = join(folder, 'out');
  const ws = ['--workspace', join(folder, 'ws')];
  const check = () => {
    const { code, out: lines, err } = sunset(['check', out, ...ws, '--json']);
    return { code, err, findings: jsonLines<Finding>(lines) };
  };
  const differing = (findings: readonly Finding[]): Record<string, string> =>
    Object.fromEntries(
      findings
        .filter(({ result }) => result !== 'same')
        .map(({ file, result, reasons }) => [file, `${result}: ${reasons.join('; ')}`]),
    );

  const WHOLE = ['letters', 'codebook', 'out', 'ws'];
  beforeAll(() => {
    mkdirSync(source, { recursive: true });
    const names = readdirSync(SAMPLE).filter((name) => /\.(txt|html|docx)$/.test(name));
    for (const name of names.slice(0, 5)) cpSync(join(SAMPLE, name), join(source, name), { recursive: true });
    cpSync(join(ROOT, 'corpus/codebook'), codebook, { recursive: true });
    const { code, err } = sunset([
      'run',
      source,
      '--out',
      out,
      '--date',
      DATE,
      '--codebook',
      codebook,
      ...ws,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of WHOLE) cpSync(join(folder, name), join(kept, name), { recursive: true });
  });
  beforeEach(() => {
    for (const name of WHOLE) {
      rmSync(join(folder, name), { recursive: true, force: true });
      cpSync(join(kept, name), join(folder, name), { recursive: true });
    }
  });

  test('what was not touched is the same, from the sources on; and the check writes nothing', () => {
    const before = contentsOf(folder);
    const { code, findings } = check();
    expect(code).toBe(0);
    expect(findings.map(({ result }) => result)).toEqual(findings.map(() => 'same'));
    const names = findings.map(({ file }) => file);
    expect(names).toEqual(expect.arrayContaining(['memo.docx', 'matrix.xlsx', 'memo.md', 'provenance.json']));
    const { 'ws/workspace.db': _, ...after } = contentsOf(folder);
    expect(before).toMatchObject(after);
  });

  test('a report that a hand has changed, and one that is gone', () => {
    appendFileSync(join(out, 'memo.md'), '\nA sentence that nobody checked.\n');
    rmSync(join(out, 'matrix.csv'));
    const { code, findings } = check();
    expect(code).toBe(3);
    expect(differing(findings)).toEqual({
      'memo.md': 'differs: changed after the run',
      'matrix.csv': 'missing: taken away after the run',
    });
  });

  test('a source that has changed, one that is new and one that is gone are named', () => {
    const [first = '', second = ''] = ['.html', '.docx'].map((ending) =>
      readdirSync(source).find((name) => name.endsWith(ending)),
    );
    appendFileSync(
      join(source, first),
      '\n<p>We also ask that the rules of origin be kept as they are.</p>\n',
    );
    writeFileSync(join(source, 'new.txt'), 'We support the extension of the agreement.\n');
    rmSync(join(source, second));
    const { code, findings } = check();
    expect(code).toBe(3);
    const reasons = differing(findings)['coverage.json'] ?? '';
    expect(reasons).toContain(`changed in ${source}: ${first}`);
    expect(reasons).toContain(`new in ${source}: new.txt`);
    expect(reasons).toContain(`gone in ${source}: ${second}`);
  });

  test('a codebook that has changed, and a decision', () => {
    const yaml = join(codebook, 'themes.yaml');
    writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}\n# a remark\n`);
    const [position] = jsonLines<{ submission: string; positions: { ask: string }[] }>(
      sunset(['positions', '--json', ...ws]).out,
    ).filter(({ positions }) => positions.length > 0);
    const ask = position?.positions[0]?.ask ?? '';
    const decided = sunset([
      ...['review', 'accept', position?.submission ?? '', ask, '--by', 'A. Person', '--why', 'read it'],
      ...[...ws, '--codebook', codebook],
    ]);
    expect({ code: decided.code, err: decided.err }).toMatchObject({ code: 0 });
    const { code, findings } = check();
    expect(code).toBe(3);
    expect(differing(findings)['memo.md']).toMatch(
      /the codebook was \w{12} and is \w{12}; 1 decision was recorded/,
    );
  });

  test('a folder that no run of this workspace wrote', () => {
    const { code, err } = sunset(['check', join(folder, 'other'), ...ws]);
    expect(code).toBe(2);
    expect(err).toMatch(/no finished run into .*other is recorded/);
  });

  test('the provenance names no place of this machine', () => {
    const text = readFileSync(join(out, 'provenance.json'), 'utf8');
    expect(text).not.toContain(folder);
    const { sources, version, codebook: hash } = JSON.parse(text);
    expect(Object.keys(sources[0].files).sort()).toEqual(readdirSync(source).sort());
    expect({ version, hash }).toEqual({
      version: expect.stringMatching(/^\d/),
      hash: expect.stringMatching(/^\w{64}$/),
    });
  });
});

const INPUTS: RunInputs = {
  version: '1.0.0',
  codebook: '/c',
  codebookHash: 'a'.repeat(64),
  fieldsHash: null,
  date: DATE,
  folders: [],
  options: {},
  sources: [{ path: '/s', files: { a: '1', b: '2' } }],
  decisions: { entries: 2, hash: 'x' },
};
const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`n${i}`, 'h']));

test.each<[string, Partial<RunInputs>, string[]]>([
  ['nothing', {}, []],
  ['the version', { version: '1.1.0' }, ['made by version 1.0.0, this is version 1.1.0']],
  [
    'the codebook',
    { codebookHash: 'b'.repeat(64) },
    [`the codebook was ${'a'.repeat(12)} and is ${'b'.repeat(12)}`],
  ],
  ['the field map', { fieldsHash: 'f' }, ['the field map has changed']],
  ['a file', { sources: [{ path: '/s', files: { a: '1', b: '3' } }] }, ['changed in /s: b']],
  [
    'many files',
    { sources: [{ path: '/s', files: { a: '1', b: '2', ...many } }] },
    ['new in /s: n0, n1, n2, n3, n4 and 4 more'],
  ],
  ['decisions', { decisions: { entries: 4, hash: 'y' } }, ['2 decisions were recorded since']],
  ['decisions taken out', { decisions: { entries: 1, hash: 'y' } }, ['the recorded decisions are others']],
])('what has changed: %s', (_, now, expected) =>
  expect(changesSince(INPUTS, { ...INPUTS, ...now })).toEqual(expected),
);

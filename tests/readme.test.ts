import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCodebook } from '../src/codebook/load.ts';
import { DATE, ROOT, scratch, sunset } from './cli/sunset.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const namesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];

/** Commands as `sunset --help` lists them. */
const listed = namesIn(
  sunset(['--help']).out.replace(/^[\s\S]*\nCommands:/, ''),
  /^ {2}([a-z]+)(?: \[options\]| \[command\])/gm,
).filter((name) => name !== 'help');
const shown = namesIn(readme, /\bsunset ([a-z]+)\b/g);

describe('the commands of the README', () => {
  test.each(shown)('sunset %s exists and shows an example', (name) => {
    expect(listed).toContain(name);
    const { code, out } = sunset([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`\\nExamples:\\n  .*sunset ${name}\\b`));
  });

  test('are all that there are', () => {
    expect(listed.length).toBeGreaterThan(10);
    const table = readme.split('\n').filter((line) => line.startsWith('| `sunset '));
    expect(namesIn(table.join('\n'), /`sunset ([a-z]+)\b/g).sort()).toEqual([...listed].sort());
  });

  test('npm scripts exist', () => {
    const named = namesIn(readme, /\bnpm run (?:-s )?([\w:-]+)/g);
    if (/\bnpm start\b/.test(readme)) named.push('start');
    if (/\bnpm (?:cit|test)\b/.test(readme)) named.push('test');
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the number of asks is that of the codebook', () => {
  const asks = loadCodebook(join(ROOT, 'corpus/codebook')).asks.length;
  expect(namesIn(readme, /\b(\d+) asks\b/g)).toEqual([String(asks)]);
});

describe('the memo that the README shows', () => {
  const folder = scratch();
  let memo: string[] = [];
  beforeAll(() => {
    const job = /-- (run .*) --out out$/.exec(scripts.start ?? '')?.[1]?.split(' ') ?? [];
    const kept = ['--out', join(folder, 'out'), '--workspace', join(folder, 'ws'), '--date', DATE];
    const { code, err } = sunset([...job, ...kept], { cwd: ROOT });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    memo = readFileSync(join(folder, 'out/memo.md'), 'utf8').split('\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const excerpt = readme
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));

  test('is what the main job prints, footnotes and all', () => {
    expect(excerpt.length).toBeGreaterThan(2);
    const [heading = '', ...rest] = excerpt;
    // The heading is the bold part of a line that goes on with counts.
    expect(memo.filter((line) => line.startsWith(heading))).toHaveLength(1);
    for (const line of rest) expect(memo).toContain(line);
  });

  test('shows the footnote of each mark', () => {
    const marks = namesIn(excerpt.join('\n'), /(?<!^)\[\^(\d+)\](?!:)/gm);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(excerpt.some((line) => line.startsWith(`[^${mark}]: `))).toBe(true);
  });
});

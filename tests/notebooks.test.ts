import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '../notebooks/render/cells.ts';
import { jsonLines, ROOT, SAMPLE, scratch, sunset } from './cli/sunset.ts';

const FOLDER = join(ROOT, 'notebooks');
const NOTEBOOKS = readdirSync(FOLDER).filter((name) => /^\d-.*\.ts$/.test(name));
const folder = scratch();
const ws = join(folder, 'ws');
const rendered = join(folder, 'rendered');
type Line = { readonly themes: readonly string[]; readonly positions: readonly unknown[] };
let lines: Line[] = [];
let texts: string[] = [];

const page = (name: string): string => readFileSync(join(rendered, name), 'utf8');

beforeAll(() => {
  sunset(['ingest', SAMPLE, '--workspace', ws]);
  lines = jsonLines<Line>(sunset(['positions', '--json', '--workspace', ws]).out);
  texts = jsonLines<{ text: string }>(sunset(['export', 'documents', '--workspace', ws]).out).map(
    ({ text }) => text.replace(/\s+/g, ' '),
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(FOLDER, 'render/main.ts'), '--workspace', ws, '--out', rendered],
    { encoding: 'utf8', cwd: ROOT },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('notebooks', () => {
  test('there are four, each with its page, and the README lists them', () => {
    expect(NOTEBOOKS).toHaveLength(4);
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const name of NOTEBOOKS) {
      expect(readme).toContain(`\`${name}\``);
      expect(readme).toContain(`(${name.replace('.ts', '.md')})`);
    }
  });

  test('run headless, and print what stands in the repository', () => {
    for (const name of NOTEBOOKS.map((one) => one.replace('.ts', '.md')))
      expect(page(name), `${name}: render anew with "npm run notebooks"`).toBe(
        readFileSync(join(FOLDER, name), 'utf8'),
      );
    const plots = readdirSync(join(rendered, 'plots')).sort();
    expect(readdirSync(join(FOLDER, 'plots')).sort()).toEqual(plots);
    for (const name of plots)
      expect(page(`plots/${name}`), `${name}: render anew with "npm run notebooks"`).toBe(
        readFileSync(join(FOLDER, 'plots', name), 'utf8'),
      );
  });

  test('show every plot that they draw, each a picture that loads nothing', () => {
    const shown = NOTEBOOKS.flatMap((name) => [
      ...page(name.replace('.ts', '.md')).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g),
    ]).map(([, path]) => path ?? '');
    expect(shown.sort()).toEqual(
      readdirSync(join(rendered, 'plots'))
        .map((name) => `plots/${name}`)
        .sort(),
    );
    for (const path of shown) expect(page(path)).not.toMatch(/<script|<image|href=/);
  });

  test('count as the command line does', () => {
    const glance = page('1-record-at-a-glance.md');
    expect(glance).toMatch(/Fictional record/);
    const [status] = jsonLines<{ submissions: number; files: { found: number } }>(
      sunset(['status', '--json', '--workspace', ws]).out,
    );
    expect(glance).toMatch(
      new RegExp(`^\\| 1 \\| ${status?.submissions} \\| .* \\| ${status?.files.found} \\| \\d+ \\|$`, 'm'),
    );
    const depth = page('2-theme-in-depth.md');
    const [, raised = '', of = ''] = /^(\d+) of (\d+) submissions raise it\.$/m.exec(depth) ?? [];
    expect(Number(of)).toBe(lines.length);
    const counts = new Map<string, number>();
    for (const theme of lines.flatMap(({ themes }) => themes))
      counts.set(theme, (counts.get(theme) ?? 0) + 1);
    const nearest = [...counts.values()].sort(
      (a, b) => Math.abs(a - lines.length / 2) - Math.abs(b - lines.length / 2),
    )[0];
    expect(Number(raised)).toBe(nearest);
    const matrix = page('3-reading-the-matrix.md');
    expect(matrix).toMatch(/of \d+ positions a person has reviewed 0/i);
    const [, consistent, contrary] = /^\| R[\w.]+ \| [^|]+ \| (\d+) \| (\d+) \|/m.exec(matrix) ?? [];
    expect([...matrix.matchAll(/^- \*\*(?:support|conditional)\*\*/gm)]).toHaveLength(Number(consistent));
    expect([...matrix.matchAll(/^- \*\*oppose\*\*/gm)]).toHaveLength(Number(contrary));
  });

  test('quote nothing that is not in a source', () => {
    const quotations = NOTEBOOKS.flatMap((name) => [
      ...page(name.replace('.ts', '.md')).matchAll(/^- .*?“(.+)”(?: \(|$)/gm),
    ]).map(([, words]) => words ?? '');
    expect(quotations.length).toBeGreaterThan(8);
    for (const words of quotations)
      expect(
        texts.some((text) => text.includes(words)),
        words,
      ).toBe(true);
  });

  test('import the public API by its name, and nothing else of Sunset', () => {
    const sources = [...NOTEBOOKS, 'open-record.ts', 'show.ts'].map((name) =>
      readFileSync(join(FOLDER, name), 'utf8'),
    );
    for (const source of sources)
      for (const [, target = ''] of source.matchAll(/from '([^']*)'/g))
        expect(target).toMatch(/^(sunset-review|node:[\w/]+|\.\/[\w-]+\.ts)$/);
    expect(existsSync(join(FOLDER, 'README.md'))).toBe(true);
  });
});

test('a notebook is cut at its cells, and what stands before the first is none', () => {
  expect(
    cellsOf('// a remark\n// %% [markdown]\n// # Title\n//\n// Text.\n\n// %%\nconst a = 1;\n\n'),
  ).toEqual([
    { kind: 'markdown', text: '# Title\n\nText.' },
    { kind: 'code', text: 'const a = 1;' },
  ]);
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, ROOT, SAMPLE, scratch, sunset } from './cli/sunset.ts';

const FOLDER = join(ROOT, 'notebooks');
const folder = scratch();
const ws = join(folder, 'ws');
type Line = { readonly themes: readonly string[]; readonly positions: readonly unknown[] };
let lines: Line[] = [];
let texts: string[] = [];

beforeAll(() => {
  sunset(['ingest', SAMPLE, '--workspace', ws]);
  lines = jsonLines<Line>(sunset(['positions', '--json', '--workspace', ws]).out);
  texts = jsonLines<{ text: string }>(sunset(['export', 'documents', '--workspace', ws]).out).map(
    ({ text }) => text.replace(/\s+/g, ' '),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function printed(notebook: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(FOLDER, notebook), ...args],
    { encoding: 'utf8', cwd: ROOT },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** Quotations are slices of the sources. */
function expectQuotations(out: string): void {
  const quotations = [...out.matchAll(/: “([^”]+)” \(|\*\* “([^”]+)” \(/g)].map((m) => m[1] ?? m[2] ?? '');
  expect(quotations.length).toBeGreaterThan(2);
  for (const quotation of quotations) expect(texts.some((text) => text.includes(quotation))).toBe(true);
}

describe('notebooks', () => {
  test('themes: the counts are those of the record', () => {
    const out = printed('themes.ts', ws);
    expect(out).toMatch(/Fictional record/);
    expect(out).toContain(`${lines.length} submissions`);
    const rows = [...out.matchAll(/^\| [^|]+ \| (\w+) \| (\d+) \| \d+ \|$/gm)];
    expect(rows.length).toBeGreaterThan(5);
    for (const [, id = '', count] of rows)
      expect(lines.filter(({ themes }) => themes.includes(id)).length, id).toBe(Number(count));
    expectQuotations(out);
  });

  test('positions: both sides of a divided ask, in their own words', () => {
    const out = printed('positions.ts', ws);
    expect(out).toMatch(/Fictional record/);
    expect(out).toMatch(/of \d+ positions a person has reviewed 0/);
    const [, consistent, contrary] = /^\| R[\w.]+ \| [^|]+ \| (\d+) \| (\d+) \|/m.exec(out) ?? [];
    expect([...out.matchAll(/^- \*\*(?:support|conditional)\*\*/gm)]).toHaveLength(Number(consistent));
    expect([...out.matchAll(/^- \*\*oppose\*\*/gm)]).toHaveLength(Number(contrary));
    expectQuotations(out);
  });

  test('without a workspace read the sample, with the same outcome', () => {
    expect(printed('themes.ts')).toBe(printed('themes.ts', ws));
  });

  test('are all in their README, and use the public API alone', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
    for (const name of files) {
      const source = readFileSync(join(FOLDER, name), 'utf8');
      if (source.includes('// %%')) expect(readme).toContain(`\`${name}\``);
      for (const [, target = ''] of source.matchAll(/from '(\.\.[^']*)'/g))
        expect(target).toBe('../src/index.ts');
    }
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noOverall } from '../../src/codebook/codebook.ts';
import { CodebookError } from '../../src/codebook/error.ts';
import { hashCodebook } from '../../src/codebook/hash.ts';
import { loadCodebook } from '../../src/codebook/load.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'codebook-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const THEMES =
  'themes: [{id: milk, label: Milk, definition: About milk, keywords: [{term: milk, weight: 4}]}]\n';
const ASKS = `overall_position_codes: [{id: X0, label: No position found}]
recommendations:
- id: S1
  title: Cheaper milk
  themes: [milk]
  addressee: congress
  support_cues: [cheaper]
  sub_asks:
  - id: S1.a
    ask: Cut the price
    support_looks_like: Wants it cut
    oppose_looks_like: Wants it kept
    support_examples: [Milk costs too much.]
    oppose_examples: [Leave the price of milk alone.]
  - id: S1.b
    ask: Cut it twice
    themes: []
    addressee: president
`;

function write(themes: string, asks: string): void {
  writeFileSync(join(dir, 'themes.yaml'), themes);
  writeFileSync(join(dir, 'recommendations.yaml'), asks);
}

function faultOf(themes: string, asks: string): CodebookError {
  write(themes, asks);
  try {
    loadCodebook(dir);
  } catch (error) {
    if (error instanceof CodebookError) return error;
    throw error;
  }
  throw new Error('the codebook loaded');
}

describe('the least codebook', () => {
  it('loads, and asks inherit from their recommendation', () => {
    write(THEMES, ASKS);
    const codebook = loadCodebook(dir);
    expect(codebook.themes.map((theme) => [theme.id, theme.threshold])).toEqual([['milk', 5]]);
    expect(codebook.asks.map((ask) => [ask.id, ask.recommendation, ask.addressee, ask.themes])).toEqual([
      ['S1.a', 'S1', 'congress', ['milk']],
      ['S1.b', 'S1', 'president', []],
    ]);
    expect(codebook.asks[1]?.supportCues).toEqual(['cheaper']);
    expect(codebook.recommendations[0]?.neutralTitle).toBe('Cheaper milk');
    expect(noOverall(codebook)?.id).toBe('X0');
    expect([codebook.statute, codebook.facts, codebook.warnings]).toEqual([null, [], []]);
  });
});

describe('a broken codebook names file and line', () => {
  const cases: [
    name: string,
    themes: string,
    asks: string,
    file: string,
    line: number | null,
    says: RegExp,
  ][] = [
    ['syntax', 'themes: [{id: milk\n', ASKS, 'themes.yaml', 2, /./],
    ['a repeated key', 'version: 1\nversion: 2\nthemes: []\n', ASKS, 'themes.yaml', 2, /unique/i],
    ['a wrong type', 'themes:\n- id: milk\n  label: 7\n', ASKS, 'themes.yaml', 3, /label/],
    ['a missing field', 'themes:\n- id: a\n  label: A\n- id: milk\n', ASKS, 'themes.yaml', 4, /label/],
    ['no theme', 'themes: []\n', ASKS, 'themes.yaml', 1, /at least one theme/],
    ['a theme twice', 'themes:\n- {id: a, label: A}\n- {id: a, label: B}\n', ASKS, 'themes.yaml', 3, /twice/],
    ['an unknown theme', THEMES, ASKS.replace('[milk]', '[cheese]'), 'recommendations.yaml', 5, /cheese/],
    ['an ask twice', THEMES, ASKS.replace('S1.b', 'S1.a'), 'recommendations.yaml', 15, /S1\.a stands twice/],
    [
      'an ask without text',
      THEMES,
      ASKS.replace('ask: Cut it twice', 'x: 1'),
      'recommendations.yaml',
      15,
      /ask/,
    ],
    ['an empty file', '', ASKS, 'themes.yaml', 1, /themes/],
  ];
  it.each(cases)('%s', (_name, themes, asks, file, line, says) => {
    const fault = faultOf(themes, asks);
    expect(fault.file).toBe(join(dir, file));
    expect(fault.line).toBe(line);
    expect(fault.message).toMatch(says);
    expect(fault.message).not.toContain('\n');
  });

  it('a missing file or folder', () => {
    writeFileSync(join(dir, 'themes.yaml'), THEMES);
    expect(() => loadCodebook(dir)).toThrow(/recommendations\.yaml: the codebook needs this file/);
    expect(() => loadCodebook(join(dir, 'none'))).toThrow(CodebookError);
  });

  it('a misspelt field is a warning with its line', () => {
    write(`${THEMES}threshhold: 3\n`, ASKS);
    expect(loadCodebook(dir).warnings).toMatchObject([{ code: 'unknown-field', line: 2 }]);
  });
});

describe('hashCodebook', () => {
  it('changes with names and bytes, and with nothing else', () => {
    write(THEMES, ASKS);
    const before = hashCodebook(dir);
    expect(hashCodebook(`${dir}/`)).toBe(before);
    writeFileSync(join(dir, 'note.txt'), '');
    expect(hashCodebook(dir)).not.toBe(before);
    rmSync(join(dir, 'note.txt'));
    expect(hashCodebook(dir)).toBe(before);
    writeFileSync(join(dir, 'themes.yaml'), `${THEMES}\n`);
    expect(hashCodebook(dir)).not.toBe(before);
  });
});

describe('corpus/codebook', () => {
  it('loads without a warning', () => {
    const codebook = loadCodebook('corpus/codebook');
    expect(codebook.warnings).toEqual([]);
    expect(codebook.themes).toHaveLength(19);
    expect(codebook.asks).toHaveLength(47);
    expect(codebook.overall.map((code) => code.id)).toEqual(['X0', 'X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7']);
    expect(codebook.statute?.next_review?.expected).toBe('2027-07-01');
    expect(codebook.facts.length).toBe(83);
  });
});

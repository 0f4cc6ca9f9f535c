import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, ROOT, SAMPLE, scratch, sunset } from './sunset.ts';

const folder = scratch();
const workspace = ['--workspace', join(folder, 'ws')];
const codebook = join(folder, 'codebook');
const themes = join(codebook, 'themes.yaml');
const phrases = (...args: string[]): string[] =>
  jsonLines<{ phrase: string }>(sunset(['discover', '--json', ...args, ...workspace]).out).map(
    ({ phrase }) => phrase,
  );

beforeAll(() => {
  cpSync(join(ROOT, 'corpus/codebook'), codebook, { recursive: true });
  sunset(['ingest', SAMPLE, ...workspace]);
  expect(sunset(['index', ...workspace]).code).toBe(0);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('sunset discover', () => {
  test('what is rejected is not offered again', () => {
    const [first = '', ...others] = phrases();
    expect(first).not.toBe('');
    expect(sunset(['discover', '--reject', first, ...workspace]).code).toBe(0);
    expect(phrases()).toEqual(expect.arrayContaining(others));
    expect(phrases()).not.toContain(first);
  });

  test('what is accepted tags from then on, and the codebook keeps its comments', () => {
    const before = readFileSync(themes, 'utf8');
    const accepted = [
      '--codebook',
      codebook,
      '--accept',
      'gooseberry quota',
      '--theme',
      'agriculture',
      '--weight',
      '9',
    ];
    expect(sunset(['discover', ...accepted, ...workspace])).toMatchObject({ code: 0 });
    const after = readFileSync(themes, 'utf8');
    const comments = (text: string): string[] => text.match(/^\s*#.*$/gm) ?? [];
    expect(comments(after)).toEqual(comments(before));
    const input = '{"id":"1","text":"The gooseberry quota is small."}\n';
    expect(sunset(['tag', '--codebook', codebook], { input }).out).toContain('"agriculture"');
    expect(sunset(['tag'], { input }).out).not.toContain('"agriculture"');
  });

  test('says what is missing', () => {
    expect(sunset(['discover', '--accept', 'x y', '--theme', 'roo', ...workspace])).toMatchObject({
      code: 2,
    });
    expect(sunset(['discover', '--accept', 'x y', '--codebook', codebook, ...workspace])).toMatchObject({
      code: 2,
    });
    const wrong = sunset([
      'discover',
      '--accept',
      'x',
      '--theme',
      'nosuch',
      '--codebook',
      codebook,
      ...workspace,
    ]);
    expect(wrong.err).toContain('there is no theme nosuch');
  });
});

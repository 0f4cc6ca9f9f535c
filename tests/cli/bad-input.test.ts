import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DATE, ROOT, SAMPLE, scratch, sunset } from './sunset.ts';

const folder = scratch();
const at = (name: string): string => join(folder, name);
const letters = at('letters');
mkdirSync(letters);
mkdirSync(at('empty'));
writeFileSync(join(letters, 'one.txt'), 'The USMCA should be extended for sixteen years.\n\nWe thank you.\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (source: string, ...more: readonly string[]) =>
  sunset(['run', source, '--out', at('out'), '--workspace', at('ws'), '--date', DATE, ...more]);

/** One line on standard error, which says what is wrong. */
function expectOneLine(err: string, says: RegExp): void {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
}

describe('bad input gets one clear line and the right exit code', () => {
  test('a missing path', () => {
    const { code, err } = run(at('nowhere'));
    expect(code).toBe(2);
    expectOneLine(err, /there is no file or folder at .*nowhere/);
  });

  test('an empty folder', () => {
    const { code, err } = run(at('empty'));
    expect(code).toBe(2);
    expectOneLine(err, /empty|no files/i);
  });

  test('no output folder', () => {
    const { code, err } = sunset(['run', letters, '--workspace', at('ws')]);
    expect(code).toBe(2);
    expectOneLine(err, /--out DIR/);
  });

  test('an unknown command, and an unknown option', () => {
    expect(sunset(['frobnicate']).code).toBe(2);
    expect(sunset(['search', 'x', '--frobnicate']).code).toBe(2);
  });

  test('no workspace', () => {
    const { code, err } = sunset(['search', 'tariffs', '--workspace', at('none')]);
    expect(code).toBe(1);
    expectOneLine(err, /no workspace in .*sunset ingest/);
  });

  test('a damaged database', () => {
    mkdirSync(at('damaged'));
    writeFileSync(
      join(at('damaged'), 'workspace.db'),
      'this is no database, whatever its name says'.repeat(200),
    );
    const { code, err } = sunset(['status', '--workspace', at('damaged')]);
    expect(code).toBe(1);
    expectOneLine(err, /damaged or not a sunset workspace: move it away/);
  });

  test('a broken codebook names file and line', () => {
    const codebook = at('codebook');
    cpSync(join(ROOT, 'corpus/codebook'), codebook, { recursive: true });
    const path = join(codebook, 'recommendations.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /basis: recommendation/,
        'themes: [no_such_theme]\n    basis: recommendation',
      ),
    );
    const { code, err } = run(letters, '--codebook', codebook);
    expect(code).toBe(1);
    expect(err).toMatch(/recommendations\.yaml:\d+/);
  });

  test('an unknown ask, after which the workspace still works', () => {
    expect(run(letters).code).toBe(0);
    const { code, err } = sunset(['matrix', '--asks', 'R99.z', '--workspace', at('ws')]);
    expect(code).not.toBe(0);
    expectOneLine(err, /R99\.z/);
    expect(sunset(['matrix', '--workspace', at('ws')]).code).toBe(0);
  });

  test.each([
    [['search', 'usmca', '--theme', 'nosuch'], /no theme "nosuch": .*roo/],
    [['search', 'usmca', '--ask', 'R99.z'], /no ask "R99\.z": .*R2\.a/],
    [['search', 'usmca', '--type', 'unions'], /no submitter type "unions": union,/],
    [['search', 'usmca', '--stance', 'against'], /no stance "against": .*oppose/],
    [['search', 'usmca', '--kind', 'comments'], /no kind of source "comments": comment,/],
    [['search', 'usmca', '--docket', 'NOPE'], /no docket "NOPE" in this workspace: \S/],
    [['memo', '--themes', 'nosuch'], /no theme "nosuch"/],
    [['matrix', '--docket', 'NOPE'], /no docket "NOPE"/],
    [['positions', '--docket', 'NOPE'], /no docket "NOPE"/],
    [['export', 'passages', '--docket', 'NOPE'], /no docket "NOPE"/],
  ])('%j does not pass a name that there is not for silence', (args, says) => {
    expect(run(letters).code).toBe(0);
    const { code, err, out } = sunset([...args, '--workspace', at('ws')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expectOneLine(err, says);
  });

  test('a search before the index, and one that finds nothing, say so', () => {
    sunset(['ingest', letters, '--workspace', at('early')]);
    expect(sunset(['search', 'usmca', '--workspace', at('early')]).err).toMatch(
      /submissions not indexed yet: 1; run "sunset index"/,
    );
    sunset(['index', '--workspace', at('early')]);
    expect(sunset(['search', 'zzyzx', '--workspace', at('early')]).err).toMatch(/nothing found: try/);
  });

  test('a day that is none', () => {
    const { code, err } = sunset([
      'run',
      SAMPLE,
      '--out',
      at('out'),
      '--workspace',
      at('ws'),
      '--date',
      '2026-02-30',
    ]);
    expect(code).toBe(2);
    expectOneLine(err, /--date takes a day/);
  });
});

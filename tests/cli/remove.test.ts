import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docketId, submissionId } from '../../src/model/ids.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { DATE, jsonLines, scratch, sunset } from './sunset.ts';

const folder = scratch();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = join(folder, 'TEST-2026-0001');
const wsFolder = join(folder, 'ws');
const out = join(folder, 'out');
const ws = ['--workspace', wsFolder];
const run = ['run', source, '--out', out, '--date', DATE, ...ws];

/** Words that stand in the removed letter alone: as it is now, as it was before, in its record, in what was said of it. */
const NOW = 'We grow quixnarb beans in the valley of Ferwhistle.';
const BEFORE = 'An earlier letter spoke of blorptide orchards.';
const TYPED = 'The typed words mention vandrelyte.';
const SHARED = 'Dairy quotas under the agreement should be enforced, our snorvel group says.';
const letter = (words: string): string =>
  `Comment on the USMCA joint review\n\n${words}\n\nWe support the extension of the agreement. The rules of origin for automobiles should be made stricter, and the rapid response mechanism must be kept.\n`;
const ID = 'TEST-2026-0001-0007';

const writeLetter = (words: string): void =>
  writeFileSync(join(source, `${ID}_attachment_1.txt`), letter(words));

beforeAll(() => {
  mkdirSync(source);
  const record = {
    id: ID,
    type: 'comments',
    attributes: { comment: TYPED, docketId: 'TEST-2026-0001', organization: 'Glimmerwick Growers' },
  };
  writeFileSync(join(source, `${ID}.json`), JSON.stringify({ data: record }));
  writeFileSync(join(source, 'one.txt'), letter(SHARED));
  writeFileSync(join(source, 'two.txt'), letter(SHARED));
  writeLetter(BEFORE);
  expect(sunset(run).code).toBe(0);
  writeLetter(NOW);
  expect(sunset(run)).toMatchObject({ code: 0, err: '' });
  const quote = 'The rules of origin for automobiles should be made stricter';
  const by = ['--by', 'A. Person', '--why', `they grow quixnarb`];
  expect(sunset(['review', 'add', ID, 'R2.a', 'support', '--quote', quote, ...by, ...ws]).err).toBe('');
  const workspace = openWorkspace(wsFolder, { create: false });
  const about = { docket: docketId('TEST-2026-0001'), id: submissionId(ID) };
  workspace.modelAnswers.put(
    'a',
    'm:m',
    { answer: { quote: NOW, more: 'quixnarb' }, tokensIn: 1, tokensOut: 1 },
    about,
  );
  workspace.modelAnswers.put(
    'b',
    'm:m',
    { answer: { quote: SHARED }, tokensIn: 1, tokensOut: 1 },
    { ...about, id: submissionId('one.txt') },
  );
  workspace.close();
});

const files = (): string[] =>
  readdirSync(wsFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Where words stand in the workspace: in the bytes of its files, and in every row, however it lies on its pages. */
function tracesOf(words: string): string[] {
  const sought = Buffer.from(words.toLowerCase());
  const inFiles = files().filter((path) =>
    Buffer.from(readFileSync(path).toString('latin1').toLowerCase(), 'latin1').includes(sought),
  );
  const sql = new Database(join(wsFolder, 'workspace.db'), { readonly: true });
  const tables = sql.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const inTables = tables.filter((name) =>
    sql
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .some((row) => JSON.stringify(row).toLowerCase().includes(words.toLowerCase())),
  );
  sql.close();
  return [...inFiles.map((path) => path.slice(wsFolder.length + 1)), ...inTables];
}

const SECRETS = [NOW, 'quixnarb', 'Ferwhistle', BEFORE, 'blorptide', TYPED, 'vandrelyte', 'Glimmerwick', ID];

describe('sunset remove', () => {
  test('asks first, and without a terminal needs --yes', () => {
    const { code, err } = sunset(['remove', ID, ...ws]);
    expect(code).toBe(2);
    expect(err).toMatch(/Remove for good .*Glimmerwick Growers \(2 documents, 1 file, 1 decision\)\?.*--yes/);
    expect(sunset(['remove', 'no-such', '--yes', ...ws]).code).toBe(2);
    for (const words of SECRETS) expect(tracesOf(words).length, words).toBeGreaterThan(0);
  });

  test('another program at work: the rows go, the traces as soon as it ends', () => {
    const other = new Database(join(wsFolder, 'workspace.db'));
    other.exec('BEGIN');
    other.prepare('SELECT count(*) FROM passages').get();
    const { code, err } = sunset([
      'remove',
      ID,
      '--why',
      'asked by the filer',
      '--yes',
      '--date',
      DATE,
      ...ws,
    ]);
    other.exec('COMMIT');
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(/in use by another sunset|another sunset is at work/);
    expect(sunset(['status', ...ws]).code).toBe(0);
  });

  test('no file of the workspace holds a word of it', () => {
    for (const words of SECRETS) expect(tracesOf(words), words).toEqual([]);
    expect(jsonLines<{ submission: string }>(sunset(['positions', '--json', ...ws]).out)).toHaveLength(2);
    expect(sunset(['search', 'quixnarb', ...ws]).out).not.toContain('beans');
  });

  test('what others filed stays: the same bytes filed twice, the model’s answers about them', () => {
    expect(sunset(['remove', 'two.txt', '--yes', '--date', DATE, ...ws]).err).toMatch(/1 removed/);
    expect(tracesOf(SHARED).length).toBeGreaterThan(2);
    expect(tracesOf('two.txt')).toEqual([]);
    expect(files().filter((path) => path.includes('originals'))).toHaveLength(1);
    expect(sunset(['search', 'dairy', ...ws]).out).toContain('one.txt');
    const sql = new Database(join(wsFolder, 'workspace.db'), { readonly: true });
    expect(sql.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sql.pragma('foreign_key_check')).toEqual([]);
    sql.close();
  });

  test('the ledger says that it happened, when and why', () => {
    const [status] = jsonLines<{ removals: unknown; problems: unknown }>(
      sunset(['status', '--json', ...ws]).out,
    );
    expect(status?.removals).toEqual([
      { docket: 'TEST-2026-0001', date: DATE, why: 'asked by the filer' },
      { docket: 'TEST-2026-0001', date: DATE, why: 'on request' },
    ]);
    expect(sunset(['status', ...ws]).out).toMatch(/Removed on request[\s\S]*asked by the filer/);
  });

  test('the source read again leaves it out, until it is asked for', () => {
    const again = sunset(run);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/2 left out \(removed on request/);
    for (const name of readdirSync(out)) {
      if (name !== 'provenance.json')
        expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(/quixnarb|Glimmerwick|0001-0007/);
    }
    for (const words of [NOW, 'quixnarb', TYPED, 'Glimmerwick']) expect(tracesOf(words), words).toEqual([]);
    expect(sunset(['check', out, ...ws]).code).toBe(0);

    expect(sunset([...run, '--restore', ID]).code).toBe(0);
    expect(tracesOf(NOW).length).toBeGreaterThan(0);
    expect(sunset(['ingest', source, '--restore', 'two.txt', ...ws]).err).toMatch(/3 submissions: 1 read/);
    const [status] = jsonLines<{ removals: unknown[] }>(sunset(['status', '--json', ...ws]).out);
    expect(status?.removals).toEqual([]);
    expect(existsSync(join(source, 'two.txt'))).toBe(true);
  });

  test('decisions are kept otherwise: nobody deletes one by hand', () => {
    sunset(['review', 'note', 'one.txt', 'R2.a', '--by', 'A. Person', '--why', 'a remark', ...ws]);
    const sql = new Database(join(wsFolder, 'workspace.db'));
    expect(() => sql.exec('DELETE FROM decisions')).toThrow(/never deleted/);
    sql.close();
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCodebook } from '../../../src/codebook/load.ts';
import { ingest } from '../../../src/ingestion/ingest.ts';
import type { VerifyRecord } from '../../../src/reporter/verify/record.ts';
import { verifyRecord } from '../../../src/tasks/verify.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';
import { isOnPage, isRight, type Judged, verifyPlanted } from '../../bench/verify-planted.ts';
import { jsonLines, ROOT, SAMPLE, sunset } from '../../cli/sunset.ts';

/** A seed that no rule was looked at with. */
const SEED = 77;

describe('quotations planted in memos about the sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-verify-'));
  let workspace: Workspace;
  let record: VerifyRecord;
  let judged: readonly Judged[] = [];

  beforeAll(async () => {
    workspace = openWorkspace(folder, { create: true });
    await ingest(workspace, SAMPLE);
    record = verifyRecord(workspace, loadCodebook(join(ROOT, 'corpus/codebook')));
    judged = await verifyPlanted(
      record,
      { true: 30, altered: 30, invented: 10, 'wrong submitter': 10, "another's words": 10, 'wrong page': 10 },
      SEED,
    );
  });
  afterAll(() => {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const shareRight = (test: (one: Judged) => boolean): number => {
    const some = judged.filter(test);
    return some.filter(isRight).length / some.length;
  };

  test('are as many as were planted, three formats of each', () => {
    expect(judged.length).toBe(300);
  });

  test.each(['md', 'docx', 'pdf'])('%s: true ones are found, the others flagged', (format) => {
    expect(shareRight((one) => one.format === format && one.plant.planting === 'true')).toBe(1);
    expect(shareRight((one) => one.format === format)).toBeGreaterThanOrEqual(0.99);
  });

  test('have their page', () => {
    const found = judged.filter((one) => one.plant.planting === 'true' && isRight(one));
    expect(found.filter(isOnPage).length / found.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('sunset verify', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-verify-'));
  const at = (name: string): string => join(folder, name);
  const workspace = ['--workspace', at('ws')];
  beforeAll(() => {
    const { code } = sunset(['run', SAMPLE, '--out', at('out'), '--date', '2026-11-24', ...workspace]);
    expect(code).toBe(0);
    for (const name of ['memo.docx', 'memo.pdf']) {
      expect(sunset(['memo', '--date', '2026-11-24', '--out', at(`out/${name}`), ...workspace]).code).toBe(0);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['memo.md', 6],
    ['memo.docx', 6],
    ['memo.pdf', 6],
    ['asks.md', 100],
    ['submitters.md', 100],
  ])('our own %s: every quotation is found', (name, least) => {
    const { code, out, err } = sunset(['verify', at(`out/${name}`), '--json', ...workspace]);
    const findings = jsonLines<{ readonly finding: string; readonly result: string; readonly text: string }>(
      out,
    );
    expect(findings.filter(({ result }) => result !== 'found' && result !== 'ocr')).toEqual([]);
    expect(findings.filter(({ finding }) => finding === 'quotation').length).toBeGreaterThanOrEqual(least);
    expect(code).toBe(0);
    // A cell of a PDF's table may look set apart like a quotation: it is said to be unchecked, and accused of nothing.
    if (!name.endsWith('.pdf')) expect(err).toBe('');
  });

  test('a changed word ends with exit code 3 and a marked copy', () => {
    const path = at('out/memo.md');
    const memo = readFileSync(path, 'utf8').replace(/“(\w+ \w+ )(\w+)( [^”]+”\[)/, '“$1zebras$3');
    const changed = at('changed.md');
    writeFileSync(changed, memo);
    const { code, out } = sunset(['verify', changed, '--out', at('copy.html'), ...workspace]);
    expect(code).toBe(3);
    expect(out).toMatch(/ALTERED: .*zebras/);
    expect(readFileSync(at('copy.html'), 'utf8')).toContain('[ALTERED]');
  });

  test.each([
    [['verify', 'nowhere.md'], 2, /no file at nowhere\.md/],
    [['verify', join(ROOT, 'package.json'), '--out', 'copy.pdf'], 2, /comes as \.html or \.docx/],
  ])('%j is wrong usage', (args, code, says) => {
    const ended = sunset([...args, ...workspace]);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(says);
  });
});

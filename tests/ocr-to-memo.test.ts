import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCodebook } from '../src/codebook/load.ts';
import { runStreet } from '../src/pipeline.ts';
import { publicRecord } from '../src/tasks/public-record.ts';
import { buildReports, type Reports } from '../src/tasks/reports.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { buildPdf, typeset } from './ingestion/pdf-builder.ts';
import { pdfOfScans, scanOf } from './ingestion/scans.ts';

const CODEBOOK = join(import.meta.dirname, '../corpus/codebook');
const LETTER = [
  'We write about the joint review of the USMCA, for the Fictional Steel Workers Union.',
  'We urge USTR to extend the rapid response labor mechanism to every sector.',
  'The agreement must require that steel be melted and poured in North America.',
  'We strongly support stronger rules of origin for automobiles in the USMCA.',
];
const MARK = 'read by OCR: check against the page image';

const folder = mkdtempSync(join(tmpdir(), 'sunset-ocr-memo-'));
let reports: Reports = new Map();
beforeAll(async () => {
  const printed = buildPdf([{ text: typeset(LETTER, { pitch: 24 }) }]);
  writeFileSync(join(folder, 'scan.pdf'), pdfOfScans([await scanOf(printed, 1)]));
  const workspace = openWorkspace(join(folder, 'ws'), { create: true });
  await runStreet(workspace, { sources: [join(folder, 'scan.pdf')], codebook: CODEBOOK });
  reports = buildReports(publicRecord(workspace), loadCodebook(CODEBOOK), {
    ...{ date: '2026-11-24', version: '0', fictional: true, highlights: [] },
  });
  workspace.close();
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a quotation from a scan carries the mark of OCR into the footnotes of the memo', () => {
  const notes = (reports.get('memo.md') ?? '').split('\n').filter((line) => line.startsWith('[^'));
  const cited = notes.filter((line) => line.includes('scan.pdf'));
  expect(cited.length).toBeGreaterThan(0);
  for (const note of cited) expect(note).toContain(MARK);
});

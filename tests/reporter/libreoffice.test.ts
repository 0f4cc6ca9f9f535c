import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import {
  type Letterhead,
  readLetterhead,
} from '../../src/reporter/render/docx/letterhead/read-letterhead.ts';
import { renderDocx } from '../../src/reporter/render/docx/render-docx.ts';
import { makeLetterhead } from './make-letterhead.ts';
import { footnotesOf, plainWords, quotationsOf } from './reports-to-render.ts';
import { TRADE_CODEBOOK, tradeRecord } from './trade-record.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.warn('soffice is not installed: Word files are not opened in LibreOffice');

const squeezed = (text: string): string => plainWords(text).replace(/[\s-]/g, '');

describe.skipIf(!hasOffice)('a memo opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const memo = buildMemo(tradeRecord, TRADE_CODEBOOK, { date: '2026-11-23', fictional: true });

  test.each([
    ['plain', async (): Promise<Letterhead | undefined> => undefined],
    ['on a letterhead', async (): Promise<Letterhead | undefined> => readLetterhead(await makeLetterhead())],
  ])(
    '%s: quotations, footnotes and the picture arrive',
    async (name, letterhead) => {
      const file = join(folder, `${name.replaceAll(' ', '-')}.docx`);
      writeFileSync(file, await renderDocx(memo, await letterhead()));
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      const pdf = readFileSync(file.replace(/docx$/, 'pdf'));
      const run = (tool: string, ...args: string[]): string =>
        execFileSync(tool, args, { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
      const text = squeezed(run('pdftotext', '-', '-'));
      for (const { evidence } of quotationsOf(memo)) expect(text).toContain(squeezed(evidence.quote));
      expect(footnotesOf(memo)).toBeGreaterThan(quotationsOf(memo).length);
      expect(text).toContain(squeezed('USMCA, Articles 34.6 and 34.7.'));
      expect(text.match(/submissionT\d,docket/g)).toHaveLength(quotationsOf(memo).length);
      expect(run('pdfimages', '-list', '-').trim().split('\n').length).toBeGreaterThan(2);
      expect(run('pdfinfo', '-')).toMatch(/Title: +Memorandum: USMCA joint review/);
    },
    120_000,
  );
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { bodyOfPages, multisetF1, orderOfPages, wordsOf } from './pdf-agreement.ts';
import { realData, realPdfs } from './pdf-real-files.ts';

const files = realPdfs();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const ready = files.length > 0 && hasPdftotext;
if (!ready) console.warn(`skipped: needs pdftotext and the real PDFs in ${realData}`);

const pdftotext = (option: string, file: string): string =>
  spawnSync('pdftotext', [option, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .stdout;

const pagesOf = (text: string): string[][] => text.split('\f').map((page) => [page]);

describe.skipIf(!ready)('readPdf agrees with pdftotext (needs ../shared)', () => {
  const rows: string[] = [];
  test.for(files.map((file) => [relative(realData, file), file] as const))('%s', async ([, file]) => {
    const outcome = await readPdf(new Uint8Array(readFileSync(file)), {
      name: basename(file),
      ocr: 'never',
      limits: DEFAULT_LIMITS,
    });
    if (!('content' in outcome)) throw new Error(outcome.reason);
    const { content } = outcome;
    const theirs = pdftotext('-q', file);
    const a = wordsOf(content.text);
    const f1 = multisetF1(a, wordsOf(theirs));
    const ours = bodyOfPages(content);
    const order = orderOfPages(ours, pagesOf(theirs));
    const painted = orderOfPages(ours, pagesOf(pdftotext('-raw', file)));
    rows.push(
      [
        basename(file).padEnd(68),
        String(content.pages.length).padStart(4),
        String(a.length).padStart(7),
        f1.toFixed(4),
        order.toFixed(4),
        painted.toFixed(4),
      ].join(' '),
    );
    if (rows.length === files.length)
      console.info(['file, pages, words, F1, order (pdftotext), order (pdftotext -raw)', ...rows].join('\n'));
    expect(f1).toBeGreaterThanOrEqual(0.985);
  });
});

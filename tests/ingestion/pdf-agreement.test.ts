import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import type { ReadText } from '../../src/model/document.ts';
import { realData, realPdfs } from './pdf-real-files.ts';

const files = realPdfs();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const ready = files.length > 0 && hasPdftotext;
if (!ready) console.warn(`skipped: needs pdftotext and the real PDFs in ${realData}`);

/** Letters or digits after NFKC and lower-casing; hyphens between letters are taken out on both sides. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/(\p{L})[-‐‑]\s*\n?\s*(?=\p{L})/gu, '$1')
    .match(/\p{L}+|\p{N}+/gu) ?? [];

function multisetF1(ours: readonly string[], theirs: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of ours) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      both++;
      counts.set(word, left - 1);
    }
  }
  return ours.length + theirs.length === 0 ? 1 : (2 * both) / (ours.length + theirs.length);
}

/** Length of the longest common subsequence, by patience over matching places. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>();
  b.forEach((word, i) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [i]);
    else list.push(i);
  });
  const tails: number[] = [];
  for (const word of a) {
    const list = places.get(word) ?? [];
    for (let k = list.length - 1; k >= 0; k--) {
      const place = list[k] ?? 0;
      let low = 0;
      let high = tails.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tails[middle] ?? 0) < place) low = middle + 1;
        else high = middle;
      }
      tails[low] = place;
    }
  }
  return tails.length;
}

/** Our text of each page without furniture, which the canonical text puts last wherever it is printed. */
function pagesOf(content: ReadText): string[] {
  const pages = content.pages.map(() => '');
  const end = content.blocks.find((block) => block.kind === 'furniture')?.span.start ?? content.text.length;
  for (const run of content.runs) {
    pages[run.page - 1] += `${content.text.slice(run.start, Math.min(run.end, end))} `;
  }
  return pages;
}

/** Share of the common words that stand in the same order, page by page. */
function orderAgreement(content: ReadText, theirs: readonly string[]): number {
  let common = 0;
  let total = 0;
  pagesOf(content).forEach((page, i) => {
    const a = wordsOf(page);
    const b = wordsOf(theirs[i] ?? '');
    common += commonSubsequence(a, b);
    total += Math.max(1, Math.min(a.length, b.length));
  });
  return total === 0 ? 1 : common / total;
}

const pdftotext = (option: string, file: string): string =>
  spawnSync('pdftotext', [option, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .stdout;

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
    const order = orderAgreement(content, theirs.split('\f'));
    const painted = orderAgreement(content, pdftotext('-raw', file).split('\f'));
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
    expect(f1).toBeGreaterThanOrEqual(0.97);
  });
});

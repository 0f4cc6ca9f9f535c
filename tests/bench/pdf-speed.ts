/** Time of readPdf over all real PDFs, as a ratio to bare getTextContent and to pdftotext, in one run. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openPdf } from '../../src/ingestion/readers/pdf/pdfjs.ts';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';

const ROUNDS = 3;
const files = realPdfs();
if (files.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}
const bytes = files.map((file) => new Uint8Array(readFileSync(file)));

async function bare(): Promise<number> {
  let pages = 0;
  for (const each of bytes) {
    const task = openPdf(each);
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
      pages++;
    }
    await task.destroy();
  }
  return pages;
}

async function ours(): Promise<void> {
  for (const each of bytes) await readPdf(each, { name: 'bench.pdf', ocr: 'never', limits: DEFAULT_LIMITS });
}

function poppler(): void {
  for (const file of files) spawnSync('pdftotext', [file, '-'], { maxBuffer: 1 << 28 });
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const pages = await bare();
const times = {
  bare: Number.POSITIVE_INFINITY,
  ours: Number.POSITIVE_INFINITY,
  poppler: Number.POSITIVE_INFINITY,
};
for (let round = 0; round < ROUNDS; round++) {
  times.bare = Math.min(times.bare, await time(bare));
  times.ours = Math.min(times.ours, await time(ours));
  times.poppler = Math.min(times.poppler, await time(poppler));
}
const ratio = (other: number): string => (times.ours / other).toFixed(2);
console.log(`${files.length} files, ${pages} pages, best of ${ROUNDS}`);
console.log(
  `getTextContent ${times.bare.toFixed(0)} ms, readPdf ${times.ours.toFixed(0)} ms, pdftotext ${times.poppler.toFixed(0)} ms`,
);
console.log(`readPdf / getTextContent = ${ratio(times.bare)}; readPdf / pdftotext = ${ratio(times.poppler)}`);

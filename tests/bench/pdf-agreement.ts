/**
 * Agreement of the text of every real PDF with pdftotext: F1 of the words as a multiset, and on pages of columns the
 * order (longest common subsequence of words). The reference of the order is the better of pdftotext's two that know
 * columns: its own reading order, and the order of painting, which sets one column after the other. Pages of columns
 * are told by pdftotext's own blocks. Run: npx tsx tests/bench/pdf-agreement.ts. Needs pdftotext.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { bodyOfPages, multisetF1, orderOfPages, wordsOf } from '../ingestion/pdf-agreement.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';

const LEAST_F1 = 0.985;
const LEAST_ORDER = 0.97;
const WORST = 10;
/** Lines of a block that may be a column. */
const COLUMN_LINES = 8;

const pdftotext = (option: string, file: string): string =>
  spawnSync('pdftotext', [option, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 29 })
    .stdout;

interface Block {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const sideBySide = (a: Block, b: Block): boolean =>
  (a.x1 <= b.x0 || b.x1 <= a.x0) &&
  Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0);

/** Places of the pages, from 0, on which long blocks stand side by side. */
function pagesOfColumns(file: string): number[] {
  const pages = pdftotext('-bbox-layout', file).split('<page ').slice(1);
  return pages.flatMap((page, at) => {
    const blocks = [
      ...page.matchAll(
        /<block xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/block>/g,
      ),
    ]
      .filter(([, , , , , lines = '']) => lines.split('<line ').length > COLUMN_LINES)
      .map(
        ([, x0, y0, x1, y1]): Block => ({ x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1) }),
      );
    return blocks.some((a) => blocks.some((b) => sideBySide(a, b))) ? [at] : [];
  });
}

const files = realPdfs();
if (files.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}
const rows = [];
for (const file of files) {
  const context = { name: basename(file), ocr: 'never', limits: DEFAULT_LIMITS } as const;
  const outcome = await readPdf(new Uint8Array(readFileSync(file)), context);
  if (!('content' in outcome)) throw new Error(outcome.reason);
  const theirs = pdftotext('-q', file);
  const painted = pdftotext('-raw', file).split('\f');
  const pages = theirs.split('\f');
  const words = wordsOf(outcome.content.text);
  const columns = pagesOfColumns(file);
  const ours = bodyOfPages(outcome.content);
  const order = orderOfPages(
    columns.map((at) => ours[at] ?? ''),
    columns.map((at) => [pages[at] ?? '', painted[at] ?? '']),
  );
  rows.push({
    file: basename(file),
    f1: multisetF1(words, wordsOf(theirs)),
    words: words.length,
    columns: columns.length,
    pages: ours.length,
    order,
  });
}
console.log(`the ${WORST} of least F1 of ${rows.length} files:`);
for (const { f1, words, file } of [...rows].sort((a, b) => a.f1 - b.f1).slice(0, WORST))
  console.log(`  ${f1.toFixed(4)}  ${String(words).padStart(6)} words  ${file}`);
const inColumns = rows.filter(({ columns }) => columns > 0).sort((a, b) => a.order - b.order);
console.log('order on pages of columns:');
for (const { order, columns, pages, file } of inColumns)
  console.log(`  ${order.toFixed(4)}  ${columns} of ${pages} pages  ${file}`);
const low = rows.filter(({ f1 }) => f1 < LEAST_F1).length;
const jumbled = inColumns.filter(({ order }) => order < LEAST_ORDER).length;
console.log(`${low} files below an F1 of ${LEAST_F1}; ${jumbled} below an order of ${LEAST_ORDER}`);

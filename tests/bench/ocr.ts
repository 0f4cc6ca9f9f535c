/**
 * Word recall of OCR on pages with a known text: pages of the docket's own letters, chosen by a seed, rasterised by
 * pdftoppm and read back, clean, and some of them skewed and noisy; pages that hold pictures are left out. Ends within
 * about five minutes. Run: npx tsx tests/bench/ocr.ts [pages, 16 unless told]. Needs pdftoppm and the real data.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openPaintProbe } from '../../src/ingestion/readers/pdf/painted.ts';
import { openPdf, WITHOUT_PICTURES } from '../../src/ingestion/readers/pdf/pdfjs.ts';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { readPdfWithOcr } from '../../src/ingestion/readers/pdf-with-ocr.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';
import { pdfOfScans, type Scan } from '../ingestion/scans.ts';
import { seeded } from './seeded.ts';

const PAGES = Number(process.argv[2] ?? 16);
const SEED = 2026;
/** Seconds after which no further page is begun; a page is given up by its own limit. */
const SECONDS = 270;
/** Words from which a page is full. */
const FULL = 150;
const LEAST_RECALL = 0.97;
const files = realPdfs().filter((file) => file.includes('docket-USTR'));
if (files.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A page drawn by another program than the one under test. */
function rasterise(file: string, page: number, dpi: number): Scan {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-ocr-'));
  spawnSync('pdftoppm', ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, '-gray', file, join(folder, 'p')]);
  const bytes = readFileSync(join(folder, readdirSync(folder)[0] ?? ''));
  rmSync(folder, { recursive: true });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a portable greymap');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    grey: new Uint8Array(bytes.subarray(head[0].length)),
  };
}

function skewed({ width, height, grey }: Scan, degrees: number): Scan {
  const turned = new Uint8Array(grey.length).fill(255);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cos = Math.cos((degrees * Math.PI) / 180);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const sx = Math.round(cos * dx + sin * dy + width / 2);
      const sy = Math.round(cos * dy - sin * dx + height / 2);
      if (sx >= 0 && sy >= 0 && sx < width && sy < height)
        turned[y * width + x] = grey[sy * width + sx] ?? 255;
    }
  }
  return { width, height, grey: turned };
}

/** Grain of a copier: every pixel off by up to `most`, and one in a thousand black. */
function noisy(scan: Scan, most: number): Scan {
  const random = seeded(7);
  const grey = scan.grey.map((value) =>
    random() < 0.001 ? 0 : Math.max(0, Math.min(255, value + Math.round((random() * 2 - 1) * most))),
  );
  return { ...scan, grey };
}

/** How pages are scanned, and the share of them that is. */
const KINDS: Readonly<
  Record<string, { readonly every: number; readonly scan: (file: string, page: number) => Scan }>
> = {
  'clean, 200 dpi': { every: 1, scan: (file, page) => rasterise(file, page, 200) },
  'skewed 1 degree, 200 dpi': { every: 4, scan: (file, page) => skewed(rasterise(file, page, 200), 1) },
  'noisy, 150 dpi': { every: 4, scan: (file, page) => noisy(rasterise(file, page, 150), 40) },
};

interface KnownPage {
  readonly file: string;
  readonly page: number;
  readonly words: readonly string[];
}

/** Pages full of text with no picture: one with a picture may be a scan itself, its text another program's guess. */
async function fullPages(file: string): Promise<KnownPage[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const plain = await readPdf(bytes, { name: basename(file), limits: DEFAULT_LIMITS, ocr: 'never' });
  if (!('content' in plain)) return [];
  const { text, runs, pages } = plain.content;
  const task = openPdf(bytes, WITHOUT_PICTURES);
  const probe = openPaintProbe(bytes, task);
  const found: KnownPage[] = [];
  for (const { number, state } of pages) {
    const words = wordsOf(
      runs
        .filter((run) => run.page === number)
        .map((run) => text.slice(run.start, run.end))
        .join(' '),
    );
    if (state !== 'text' || words.length <= FULL || (await probe.look(number)) === 'images') continue;
    found.push({ file, page: number, words });
  }
  await probe.close();
  await task.destroy();
  return found;
}

/** How many of the expected words are among those seen, each as often as it is there. */
function commonWords(expected: readonly string[], seen: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of seen) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

interface Tally {
  words: number;
  found: number;
  seen: number;
  seconds: number;
  pages: number;
  confidence: number;
}
const tallies = new Map<string, Tally>();
const random = seeded(SEED);
const known = (await Promise.all(files.map(fullPages))).flat();
const chosen = known
  .map((page) => ({ page, at: random() }))
  .sort((a, b) => a.at - b.at)
  .slice(0, PAGES)
  .map(({ page }) => page);
const began = performance.now();
const isLate = (): boolean => performance.now() - began > SECONDS * 1000;
for (const [kind, { every, scan }] of Object.entries(KINDS)) {
  for (const { file, page, words } of chosen.filter((_, i) => i % every === 0)) {
    if (isLate()) break;
    const start = performance.now();
    const read = await readPdfWithOcr(pdfOfScans([scan(file, page)]), {
      ...{ name: basename(file), limits: DEFAULT_LIMITS, ocr: 'auto' },
    });
    const seen = 'content' in read ? wordsOf(read.content.text) : [];
    const sure = 'content' in read ? read.content.ocrWords.map(({ confidence }) => confidence) : [];
    const tally = tallies.get(kind) ?? { words: 0, found: 0, seen: 0, seconds: 0, pages: 0, confidence: 0 };
    const found = commonWords(words, seen);
    tally.words += words.length;
    tally.found += found;
    tally.seen += seen.length;
    tally.seconds += (performance.now() - start) / 1000;
    tally.pages += 1;
    tally.confidence += sure.reduce((sum, each) => sum + each, 0) / Math.max(1, sure.length);
    tallies.set(kind, tally);
    if (found < LEAST_RECALL * words.length)
      console.log(`${basename(file)} page ${page}, ${kind}: ${(found / words.length).toFixed(3)}`);
  }
}
console.log(`${chosen.length} of ${known.length} full pages of ${files.length} files, seed ${SEED}`);
for (const [kind, { words, found, seen, seconds, pages, confidence }] of tallies) {
  console.log(
    `${kind}: word recall ${(found / words).toFixed(4)}, precision ${(found / seen).toFixed(4)}, mean confidence ${(confidence / pages).toFixed(1)}, ${pages} pages, ${words} words, ${(seconds / pages).toFixed(1)} s a page`,
  );
}
if (isLate()) console.log(`stopped after ${SECONDS} seconds`);
process.exit();

/**
 * Word recall of OCR on pages with a known text: the docket's own letters, their text pages rasterised by pdftoppm
 * and read back; pages that hold pictures are left out. Run: npx tsx tests/bench/ocr.ts [pages a file]. Needs pdftoppm and the real data.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openPaintProbe } from '../../src/ingestion/readers/pdf/painted.ts';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { readPdfWithOcr } from '../../src/ingestion/readers/pdf-with-ocr.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';
import { pdfOfScans, type Scan } from '../ingestion/scans.ts';
import { seeded } from './seeded.ts';

const PAGES_PER_FILE = Number(process.argv[2] ?? 1);
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

const KINDS: Readonly<Record<string, (file: string, page: number) => Scan>> = {
  'clean, 200 dpi': (file, page) => rasterise(file, page, 200),
  'skewed 1 degree, 200 dpi': (file, page) => skewed(rasterise(file, page, 200), 1),
  'noisy, 150 dpi': (file, page) => noisy(rasterise(file, page, 150), 40),
};

interface Tally {
  words: number;
  found: number;
  seen: number;
  milliseconds: number;
  pages: number;
}
const tallies = new Map<string, Tally>();
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const context = { name: basename(file), limits: DEFAULT_LIMITS };
  const plain = await readPdf(bytes, { ...context, ocr: 'never' });
  if (!('content' in plain)) continue;
  const { text, runs, pages } = plain.content;
  const pageText = (page: number): string =>
    runs
      .filter((run) => run.page === page)
      .map((run) => text.slice(run.start, run.end))
      .join(' ');
  const full = pages.filter(
    ({ number, state }) => state === 'text' && wordsOf(pageText(number)).length > 150,
  );
  // Spread over the file, the first full page among them.
  const step = Math.max(1, Math.floor(full.length / PAGES_PER_FILE));
  const probe = openPaintProbe(bytes);
  for (const { number } of full.filter((_, i) => i % step === 0).slice(0, PAGES_PER_FILE)) {
    // A page with a picture may be a scan itself, and its text layer another program's guess.
    if ((await probe.look(number)) === 'images') continue;
    const expected = wordsOf(pageText(number));
    for (const [kind, scan] of Object.entries(KINDS)) {
      const start = performance.now();
      const read = await readPdfWithOcr(pdfOfScans([scan(file, number)]), { ...context, ocr: 'auto' });
      const left = new Map<string, number>();
      const words = 'content' in read ? wordsOf(read.content.text) : [];
      for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
      const found = expected.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count > 0;
      }).length;
      const tally = tallies.get(kind) ?? { words: 0, found: 0, seen: 0, milliseconds: 0, pages: 0 };
      tally.words += expected.length;
      tally.found += found;
      tally.seen += words.length;
      tally.milliseconds += performance.now() - start;
      tally.pages += 1;
      tallies.set(kind, tally);
      const recall = (found / expected.length).toFixed(3);
      if (found < 0.97 * expected.length) console.log(`${basename(file)} page ${number}, ${kind}: ${recall}`);
    }
  }
  await probe.close();
}
for (const [kind, { words, found, seen, milliseconds, pages }] of tallies) {
  console.log(
    `${kind}: word recall ${(found / words).toFixed(4)}, precision ${(found / seen).toFixed(4)}, ${pages} pages, ${words} words, ${(milliseconds / pages / 1000).toFixed(1)} s a page`,
  );
}
process.exit();

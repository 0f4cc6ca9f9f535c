/**
 * Lists, for pages of the real PDFs chosen by a seed, what was set aside as furniture, and the first and last lines of
 * the body and notes that were not, to be checked by eye: is a running head left in the body, is a line of the body set aside?
 * Run: npx tsx tests/bench/furniture.ts [pages, 40 unless told] [seed].
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import type { GlyphBox, ReadText } from '../../src/model/document.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';
import { seeded } from './seeded.ts';

const PAGES = Number(process.argv[2] ?? 40);
const SEED = Number(process.argv[3] ?? 3);
/** Points between baselines that are one line. */
const SAME_LINE = 4;
const EDGE_LINES = 2;

const files = realPdfs();
if (files.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}

interface PrintedLine {
  readonly foot: number;
  readonly parts: GlyphBox[];
}

/** Some boxes as printed lines, from the top of the page down. */
function linesOf(text: string, boxes: readonly GlyphBox[]): string[] {
  const lines: PrintedLine[] = [];
  for (const box of [...boxes].sort((a, b) => a.y + a.height - b.y - b.height)) {
    const foot = box.y + box.height;
    const last = lines.at(-1);
    if (last !== undefined && foot - last.foot < SAME_LINE) last.parts.push(box);
    else lines.push({ foot, parts: [box] });
  }
  return lines.map(({ parts }) =>
    parts
      .sort((a, b) => a.x - b.x)
      .map(({ start, end }) => text.slice(start, end))
      .join(' '),
  );
}

const clip = (line: string): string => (line.length > 110 ? `${line.slice(0, 107)}...` : line);

function show(file: string, content: ReadText, page: number): void {
  const { text, blocks, boxes } = content;
  const from = blocks.find(({ kind }) => kind === 'furniture')?.span.start ?? text.length;
  const here = boxes.filter((box) => box.page === page);
  const furniture = linesOf(
    text,
    here.filter(({ start }) => start >= from),
  );
  const body = linesOf(
    text,
    here.filter(({ start }) => start < from),
  );
  console.log(`\n${basename(file)} page ${page}: ${body.length} lines of body and notes`);
  for (const line of furniture) console.log(`  set aside: ${clip(line)}`);
  for (const line of body.slice(0, EDGE_LINES)) console.log(`  top      : ${clip(line)}`);
  for (const line of body.slice(EDGE_LINES).slice(-EDGE_LINES)) console.log(`  foot     : ${clip(line)}`);
}

const random = seeded(SEED);
const contents = new Map<string, ReadText>();
const pages: { readonly file: string; readonly page: number; readonly at: number }[] = [];
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const outcome = await readPdf(bytes, { name: basename(file), ocr: 'never', limits: DEFAULT_LIMITS });
  if (!('content' in outcome)) continue;
  contents.set(file, outcome.content);
  for (const { number, state } of outcome.content.pages) {
    if (state === 'text') pages.push({ file, page: number, at: random() });
  }
}
for (const { file, page } of pages.sort((a, b) => a.at - b.at).slice(0, PAGES)) {
  const content = contents.get(file);
  if (content !== undefined) show(file, content, page);
}

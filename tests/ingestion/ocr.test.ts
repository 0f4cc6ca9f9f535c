import { expect, test } from 'vitest';
import { openReadPool } from '../../src/ingestion/read-pool.ts';
import { readPdfWithOcr } from '../../src/ingestion/readers/pdf-with-ocr.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { buildPdf, typeset } from './pdf-builder.ts';
import { breaches } from './pdf-invariants.ts';
import { pdfOfScans, type Scan, scanOf } from './scans.ts';

const WRITTEN = [
  'The union supports stronger rules of origin for',
  'steel and aluminum in the joint review.',
];
const blank: Scan = { width: 850, height: 1100, grey: new Uint8Array(850 * 1100).fill(250) };

const LETTER = [...WRITTEN, ...WRITTEN, ...WRITTEN, ...WRITTEN];

test.each([
  ['a scan with a docket number stamped on it is read from its picture', LETTER, 'ocr', /rules of origin/],
  ['a page of few words with a picture keeps its words', ['A cover'], 'text', /^USTR-2026-0001$/],
] as const)('%s', async (_, lines, state, text) => {
  const scan = await scanOf(buildPdf([{ text: typeset(lines) }]), 1);
  const outcome = await readPdfWithOcr(pdfOfScans([scan], 'USTR-2026-0001'), {
    ...{ name: 'stamped.pdf', ocr: 'auto', limits: DEFAULT_LIMITS },
  });
  expect(outcome).toMatchObject({ content: { text: expect.stringMatching(text), pages: [{ state }] } });
});

test('a scan is read in its process: words, places, confidence; a white page is blank', async () => {
  const scan = await scanOf(buildPdf([{ text: typeset(WRITTEN) }]), 1);
  const pool = openReadPool({ threads: 1, secondsPerFile: 60, megabytesPerWorker: 2048 });
  const pages: number[] = [];
  const outcome = await pool.read(pdfOfScans([scan, blank]), {
    name: 'scan.pdf',
    ocr: 'auto',
    limits: DEFAULT_LIMITS,
    onOcrPage: () => pages.push(pages.length + 1),
  });
  await pool.close();
  expect(outcome).toMatchObject({
    outcome: 'ocr',
    content: { text: WRITTEN.join(' '), pages: [{ state: 'ocr' }, { state: 'blank' }] },
  });
  if (!('content' in outcome)) return;
  const { content } = outcome;
  expect(breaches(content)).toEqual([]);
  expect(content.ocrWords.map((word) => sliceSpan(content.text, word))).toEqual(WRITTEN.join(' ').split(' '));
  expect(content.ocrWords.every(({ confidence }) => confidence > 60 && confidence <= 100)).toBe(true);
  expect(content.boxes[0]?.x).toBeCloseTo(72, -1);
  expect(pages).toEqual([1, 2]);
});

import { describe, expect, test } from 'vitest';
import { pdfReader, readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../../src/ingestion/readers/reader.ts';
import type { ReadOutcome, ReadText } from '../../src/model/document.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { type BuiltPage, buildPdf, typeset } from './pdf-builder.ts';

const read = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadOutcome> =>
  readPdf(bytes, { name: 'a.pdf', ocr: 'never', limits: { ...DEFAULT_LIMITS, ...limits } });

async function contentOf(pages: readonly BuiltPage[]): Promise<ReadText> {
  const outcome = await read(buildPdf(pages));
  if (!('content' in outcome)) throw new Error(outcome.reason);
  return outcome.content;
}

const blocksOf = (content: ReadText): string[] =>
  content.blocks.map((block) => `${block.kind}: ${sliceSpan(content.text, block.span)}`);

const FILLER = 'The agreement has brought growth to the whole of the region and to its people';
const START = 'It was in that year that the three governments wrote down what they had agreed on';
const paragraph = (first: string, last: string): string[] => [first, FILLER, FILLER, last];

describe('outcomes of whole files', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'failed', 'empty file'],
    ['text', new Uint8Array(Buffer.from('Dear sirs, this is no PDF.')), 'failed', 'not a readable PDF'],
    ['a bare head', new Uint8Array(Buffer.from('%PDF-1.7\n')), 'failed', 'not a readable PDF'],
  ] as const)('%s', async (_, bytes, outcome, reason) => {
    const result = await read(bytes);
    expect(result).toMatchObject({ outcome, reason: expect.stringContaining(reason) });
  });

  test('a file that needs a password', async () => {
    const hex = 'ab'.repeat(32);
    const locked = buildPdf(
      [{ text: typeset(['secret']) }],
      `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`,
    );
    expect(await read(locked)).toEqual({ outcome: 'failed', reason: 'encrypted: needs a password' });
  });

  test('scanned pages beside pages of text', async () => {
    const outcome = await read(
      buildPdf([{ image: true }, { text: typeset(['Words']) }, { image: true }, { image: true }, {}]),
    );
    expect(outcome).toMatchObject({
      outcome: 'partial',
      reason: 'no text on pages 1, 3-4 (scanned images); OCR needed',
      content: {
        text: 'Words',
        pages: [1, 2, 3, 4, 5].map((number) => ({
          number,
          state: number === 2 ? 'text' : number === 5 ? 'blank' : 'unreadable',
        })),
      },
    });
  });

  test('a scan alone has empty text', async () => {
    expect(await read(buildPdf([{ image: true }]))).toMatchObject({
      outcome: 'partial',
      reason: 'no text on page 1 (scanned images); OCR needed',
      content: { text: '', blocks: [], runs: [], boxes: [] },
    });
  });

  test('a garbled text layer', async () => {
    const words = ['bcdfg hjklm npqrs tvwxz bcdfg hjklm npqrs tvwxz bcdfg hjklm'];
    expect(await read(buildPdf([{ text: typeset(Array(8).fill(words[0])) }]))).toMatchObject({
      outcome: 'partial',
      reason: expect.stringContaining('page 1 (garbled text layer'),
    });
  });

  test('the limit of pages', async () => {
    const pages = Array.from({ length: 4 }, (_, i) => ({ text: typeset([`Page of words ${'abcd'[i]}`]) }));
    expect(await read(buildPdf(pages), { pages: 2 })).toMatchObject({
      outcome: 'partial',
      reason: 'pages 3-4 not read: limit of 2 pages',
      content: { pages: [{ number: 1 }, { number: 2 }] },
    });
  });

  test('the limit of characters', async () => {
    const pages = Array.from({ length: 4 }, () => ({ text: typeset(paragraph('One', 'end.')) }));
    const outcome = await read(buildPdf(pages), { characters: 400 });
    expect(outcome).toMatchObject({
      outcome: 'partial',
      reason: 'pages 3-4 not read: limit of 400 characters',
    });
    if ('content' in outcome) expect(outcome.content.text.length).toBeLessThanOrEqual(400);
  });

  test('page labels and metadata', async () => {
    const labels = '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) >>] >>';
    const outcome = await read(
      buildPdf([{ text: typeset(['One']) }, { text: typeset(['Two']) }], '', labels),
    );
    expect(outcome).toMatchObject({ content: { pages: [{ label: 'i' }, { label: 'A-1' }] } });
  });

  test('pages without text are offered to recognition', async () => {
    const reader = pdfReader({
      recognise: async (_, page) => ({
        page,
        turn: 0,
        width: 612,
        height: 792,
        main: true,
        glyphs: [
          {
            text: 'Seen',
            x: 72,
            y: 90,
            width: 30,
            size: 12,
            font: 'ocr',
            ascent: 0.8,
            descent: 0.2,
            spaced: false,
            confidence: 71,
          },
        ],
      }),
    });
    const bytes = buildPdf([{ text: typeset(['Written']) }, { image: true }]);
    expect(await reader(bytes, { name: 'a.pdf', ocr: 'auto', limits: DEFAULT_LIMITS })).toMatchObject({
      outcome: 'ocr',
      content: {
        text: 'Written\n\nSeen',
        pages: [{ state: 'text' }, { state: 'ocr' }],
        ocrWords: [{ start: 9, end: 13, confidence: 71 }],
      },
    });
  });
});

describe('pages', () => {
  test.each([0, 90, 180, 270])('text on a page turned by %i degrees reads the same', async (rotate) => {
    const content = await contentOf([
      { rotate, text: typeset(paragraph(START, 'and these are the last words.')) },
    ]);
    expect(blocksOf(content)).toEqual([
      `paragraph: ${START} ${FILLER} ${FILLER} and these are the last words.`,
    ]);
  });

  test('a box stands where the word is printed', async () => {
    const content = await contentOf([{ text: [{ text: 'Here', x: 100, y: 692, size: 10 }] }]);
    const [box] = content.boxes;
    expect(box).toMatchObject({ page: 1, start: 0, end: 4, x: 100 });
    expect(box?.y).toBeGreaterThan(88);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(102, 0);
  });

  test('text off the page or too small to see is left out with a warning', async () => {
    const content = await contentOf([
      {
        text: [
          ...typeset(['Seen']),
          { text: 'unseen', x: 900, y: 700 },
          { text: 'tiny', x: 72, y: 300, size: 0.5 },
        ],
      },
    ]);
    expect(content.text).toBe('Seen');
    expect(content.warnings).toMatchObject([{ code: 'hidden-text', page: 1 }]);
  });

  test('type painted twice for boldness is read once', async () => {
    const line = { text: 'Executive Summary', x: 72, y: 700 };
    const content = await contentOf([{ text: [line, { ...line, x: 72.3 }] }]);
    expect(content.text).toBe('Executive Summary');
  });

  test('a paragraph that crosses a page stays whole, without the running head between', async () => {
    const page = (lines: string[], number: number): BuiltPage => ({
      text: [
        { text: `Comments of the Example Union, page ${number}`, x: 72, y: 760, size: 9 },
        ...typeset(lines),
        { text: String(number), x: 300, y: 30 },
      ],
    });
    const content = await contentOf([
      page([...paragraph(FILLER, 'works.'), '', ...paragraph(START, FILLER)], 1),
      page(['and it should be kept as it is for as long as it can be kept so.'], 2),
      page(['The third page ends the letter.'], 3),
    ]);
    const crossing = content.blocks.find((block) => block.pageEnd === 2 && block.page === 1);
    expect(sliceSpan(content.text, crossing?.span ?? { start: 0, end: 0 })).toMatch(
      /^It was in .* people and it should/,
    );
    expect(content.blocks.filter((b) => b.kind === 'furniture').map((b) => b.page)).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
    expect(content.text.slice(0, content.text.indexOf('third page'))).not.toContain('Example Union');
  });
});

import { expect, test } from 'vitest';
import { readPdf } from '../../src/ingestion/readers/pdf.ts';
import { DEFAULT_LIMITS } from '../../src/ingestion/readers/reader.ts';
import { type BuiltPage, buildPdf, typeset } from './pdf-builder.ts';

const LETTER = typeset(['The union supports the rule.', 'It asks for more inspectors.']);
const bad = (colour: string, more = ''): string =>
  `q ${colour} BT /F1 12 Tf ${more} 1 0 0 1 72 600 Tm (We oppose the rule.) Tj ET Q`;
const box = (colour: string): string => `q ${colour} 60 590 300 30 re f Q`;
/** A picture over the foot of the page. */
const PICTURE = 'q 500 0 0 700 50 50 cm /Im Do Q';

test.each<[string, BuiltPage, boolean]>([
  ['black on paper', { raw: bad('0 g') }, true],
  ['white on paper, in grey', { raw: bad('1 g') }, false],
  ['white on paper, in RGB', { raw: bad('1 1 1 rg') }, false],
  ['white on paper, in CMYK', { raw: bad('0 0 0 0 k') }, false],
  ['nearly white on paper', { raw: bad('0.97 0.98 0.97 rg') }, false],
  ['light grey on paper', { raw: bad('0.8 g') }, true],
  ['white on a dark box', { raw: box('0 0 0.5 rg') + bad('1 g') }, true],
  ['white on a white box on a dark one', { raw: box('0 g') + box('1 g') + bad('1 g') }, false],
  ['white on a picture', { raw: PICTURE + bad('1 g') }, true],
  ['no ink, no picture', { raw: bad('', '3 Tr') }, false],
  ['no ink, a picture, as after OCR', { raw: bad('', '3 Tr') + PICTURE }, true],
  ['no ink, beside a picture', { raw: `${bad('', '3 Tr')}q 40 0 0 40 500 50 cm /Im Do Q` }, false],
  ['white, stroked in black', { raw: bad('1 g 0 G', '2 Tr') }, true],
  ['type of one point', { raw: bad('0 g').replace('12 Tf', '1 Tf') }, false],
  ['white first, then black in its place', { raw: bad('1 g') + bad('0 g') }, true],
])('%s', async (_, page, seen) => {
  const outcome = await readPdf(buildPdf([{ ...page, text: LETTER }]), {
    ...{ name: 'a.pdf', ocr: 'never', limits: DEFAULT_LIMITS },
  });
  if (!('content' in outcome)) throw new Error(outcome.reason);
  const { text, warnings } = outcome.content;
  expect(text).toContain('It asks for more inspectors.');
  expect(text.includes('We oppose')).toBe(seen);
  if (!seen) expect(warnings).toMatchObject([{ code: 'hidden-text', page: 1 }]);
});

test('hidden words in the middle of a line leave the words about them', async () => {
  const show = '(The union ) Tj 1 g (never ) Tj 0 g (supports the rule.) Tj';
  const bytes = buildPdf([{ raw: `BT /F1 12 Tf 1 0 0 1 72 700 Tm ${show} ET` }]);
  const outcome = await readPdf(bytes, { name: 'a.pdf', ocr: 'never', limits: DEFAULT_LIMITS });
  expect(outcome).toMatchObject({ content: { text: 'The union supports the rule.' } });
});

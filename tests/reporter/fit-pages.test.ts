import { expect, test } from 'vitest';
import { buildMemo } from '../../src/reporter/memo/build-memo.ts';
import { fitPages } from '../../src/reporter/memo/fit-pages.ts';
import { renderMarkdown } from '../../src/reporter/render/markdown.ts';
import { countPdfPages } from '../../src/reporter/render/pdf/render-pdf.ts';
import { CODEBOOK, type Filing, makeRecord } from './make-record.ts';
import { quotationsOf } from './reports-to-render.ts';

/** Nine dairies on two asks, five for and four against each, at length. */
const FILINGS: Filing[] = Array.from({ length: 9 }, (_, index) => {
  const words = (ask: string): string =>
    `Dairy ${index} ${index % 2 === 0 ? 'wants' : 'rejects'} ${ask}, since number ${index} of its herds ${'grazes on both sides of the border and '.repeat(3)}is milked twice.`;
  const quotes = { 'S1.a': words('labels of origin'), 'S1.b': words('joint inspection') };
  return {
    id: `P-${index}`,
    name: `Fictional Dairy ${index}`,
    text: Object.values(quotes).join(' '),
    stances: Object.entries(quotes).map(([ask, quote]) => ({
      ask,
      stance: index % 2 === 0 ? 'support' : 'oppose',
      quotes: [quote],
    })),
  };
});
const record = makeRecord(FILINGS);
const build = (asksInDetail: number) => buildMemo(record, CODEBOOK, { date: '2026-11-23', asksInDetail });
const whole = build(4);
const quoted = quotationsOf(whole).length;

test('what fits is left as it is', () =>
  expect(fitPages({ pages: 9, build, countPages: countPdfPages })).toEqual(whole));

test.each([2, 3, 5, 7])('keeps the most quotations within a limit that lets %d pass', (most) => {
  expect(quoted).toBeGreaterThan(7);
  const memo = fitPages({
    pages: 1,
    build,
    countPages: (one) => (quotationsOf(one).length <= most ? 1 : 2),
  });
  expect(quotationsOf(memo)).toHaveLength(most);
  expect(renderMarkdown(memo)).toContain('Left out to keep to 1 page:');
});

test('the first quotation of a list stays longest', () => {
  const memo = fitPages({
    pages: 1,
    build,
    countPages: (one) => (quotationsOf(one).length <= quoted - 1 ? 1 : 2),
  });
  expect(renderMarkdown(memo)).toContain('1 quotation: see the summaries');
  expect(quotationsOf(memo)[0]).toEqual(quotationsOf(whole)[0]);
});

test('says when nothing is left to leave out', () =>
  expect(() => fitPages({ pages: 1, build, countPages: () => 2 })).toThrow(RangeError));

test('counts the pages of the PDF', () => expect(countPdfPages(whole)).toBeGreaterThanOrEqual(1));

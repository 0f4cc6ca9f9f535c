import { describe, expect, test } from 'vitest';
import { askBars } from '../../src/reporter/charts/ask-bars.ts';
import { coverageBars } from '../../src/reporter/charts/coverage-bars.ts';
import { type Figure, renderSvg } from '../../src/reporter/charts/figure.ts';
import { filingsOverTime } from '../../src/reporter/charts/filings-over-time.ts';
import { matrixPicture } from '../../src/reporter/charts/matrix-picture.ts';
import { overallBars } from '../../src/reporter/charts/overall-bars.ts';
import { pictureBlock } from '../../src/reporter/charts/picture-block.ts';
import { typeBars } from '../../src/reporter/charts/type-bars.ts';
import { typeHeatMap } from '../../src/reporter/charts/type-heat-map.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderPng } from '../../src/reporter/render/png.ts';
import { CODEBOOK, type Filing, makeRecord } from './make-record.ts';
import { elements, parseXml } from './office-file.ts';

const TEXT = 'We want labels on milk.';
const filing = (id: string, stance: 'support' | 'oppose', basis: 'rules' | 'review'): Filing => ({
  id,
  name: `Fictional Dairy ${id}`,
  text: TEXT,
  overall: 'X1',
  stances: [{ ask: 'S1.a', stance, basis, quotes: [TEXT] }],
});
const record = makeRecord([
  filing('C-1', 'support', 'review'),
  filing('C-2', 'support', 'rules'),
  filing('C-3', 'support', 'rules'),
  { ...filing('C-4', 'oppose', 'rules'), date: '2025-11-20' },
  { ...filing('C-5', 'oppose', 'rules'), date: null, stances: [], missing: ['annex.pdf'] },
]);
const matrix = buildMatrix(record, CODEBOOK);
const [column] = matrix.columns;
if (!column) throw new Error('no column');
const MARKS = ['Fictional <record> & "marks"'];

type Draw = (drawn: typeof matrix, marks: readonly string[]) => Figure;
const PICTURES: readonly (readonly [string, Draw, string])[] = [
  ['askBars', askBars, 'S1.a: 3 consistent, 1 contrary, 0 mixed, 0 unclear, 1 silent of 5 read.'],
  [
    'typeBars',
    (drawn, marks) => typeBars(drawn, column, marks),
    'companies (5 read): 3 consistent, 1 contrary',
  ],
  [
    'matrixPicture',
    matrixPicture,
    'Fictional Dairy C-1 (company): S1.a support. Fictional Dairy C-2 (company): S1.a support (not reviewed).',
  ],
  ['typeHeatMap', typeHeatMap, 'S1.a: companies 4 of 5.'],
  ['overallBars', overallBars, 'Of 5 submitters read: Extend, 5.'],
  [
    'filingsOverTime',
    filingsOverTime,
    '4 submissions filed from October 27, 2025 to November 20, 2025; 1 without a date of filing. October 27, 2025: 3. November 20, 2025: 1.',
  ],
  ['coverageBars', (_, marks) => coverageBars(record.coverage, marks), '5 files found: read whole, 5.'],
];

describe.each(PICTURES)('%s', (_, draw, said) => {
  const svg = renderSvg(draw(matrix, MARKS));
  const document = parseXml(svg);

  test('says in its description what it shows, and bears the marks', () => {
    expect(elements(document, 'title')).toHaveLength(1);
    expect(elements(document, 'desc')[0]?.textContent).toContain(said);
    expect(elements(document, 'text').map(({ textContent }) => textContent)).toContain(MARKS[0]);
    expect(elements(document, 'svg')[0]?.getAttribute('role')).toBe('img');
  });

  test('has no script and loads nothing, and is the same twice', () => {
    expect(svg).not.toMatch(/<script|<image|<foreignObject|href=| on\w+=/);
    expect(renderSvg(draw(matrix, MARKS))).toBe(svg);
  });

  test('as a PNG has the same bytes twice, and is drawn in the face that comes with it', () => {
    const png = renderPng(svg);
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
    expect(Buffer.from(renderPng(svg)).equals(Buffer.from(png))).toBe(true);
    const otherFace = renderPng(svg.replaceAll('Liberation Sans', 'No Such Face'));
    expect(Buffer.from(otherFace).equals(Buffer.from(png))).toBe(true);
    expect(Buffer.from(renderPng(svg.replace(/<text.*?<\/text>/gs, ''))).equals(Buffer.from(png))).toBe(
      false,
    );
  });

  test('as a block of a report has its own ids and leaves title and marks to the report', () => {
    const block = pictureBlock(draw(matrix, MARKS));
    expect(block.alt).toContain(said);
    expect(block.svg).not.toContain('&lt;record');
    const ids = elements(parseXml(block.svg), '*').flatMap((one) => one.getAttribute('id') || []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of block.svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });
});

test('reviewed and unreviewed are told apart: a solid part and a hatched one twice as long', () => {
  const bars = elements(parseXml(renderSvg(askBars(matrix, []))), 'rect').flatMap((rect) => {
    const fill = rect.getAttribute('fill') ?? '';
    return rect.getAttribute('stroke') === '#2b6cb0'
      ? [{ fill, width: Number(rect.getAttribute('width')) }]
      : [];
  });
  expect(bars.map(({ fill }) => fill)).toEqual(['#2b6cb0', 'url(#asks-for)']);
  const [solid, hatched] = bars.map(({ width }) => width);
  expect((hatched ?? 0) / (solid ?? 1)).toBeCloseTo(2, 2);
});

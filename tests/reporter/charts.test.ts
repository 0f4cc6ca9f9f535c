import { describe, expect, test } from 'vitest';
import { divergingBars } from '../../src/reporter/charts/diverging-bars.ts';
import { renderSvg } from '../../src/reporter/charts/figure.ts';
import { overallBars } from '../../src/reporter/charts/overall-bars.ts';
import { typeHeatMap } from '../../src/reporter/charts/type-heat-map.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
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
const matrix = buildMatrix(
  makeRecord([
    filing('C-1', 'support', 'review'),
    filing('C-2', 'support', 'rules'),
    filing('C-3', 'support', 'rules'),
    filing('C-4', 'oppose', 'rules'),
  ]),
  CODEBOOK,
);
const MARKS = ['Fictional <record> & "marks"'];

describe.each([
  ['divergingBars', divergingBars, 'S1.a: 3 consistent, 1 contrary, 0 mixed, 0 unclear, 0 silent of 4 read.'],
  ['typeHeatMap', typeHeatMap, 'S1.a: companies 4 of 4.'],
  ['overallBars', overallBars, 'Of 4 submitters read: Extend, 4.'],
])('%s', (_, draw, said) => {
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
});

test('reviewed and unreviewed are told apart: a solid part and a hatched one twice as long', () => {
  const bars = elements(parseXml(renderSvg(divergingBars(matrix, []))), 'rect').flatMap((rect) => {
    const fill = rect.getAttribute('fill') ?? '';
    return rect.getAttribute('stroke') === '#2b6cb0'
      ? [{ fill, width: Number(rect.getAttribute('width')) }]
      : [];
  });
  expect(bars.map(({ fill }) => fill)).toEqual(['#2b6cb0', 'url(#hatch-for)']);
  const [solid, hatched] = bars.map(({ width }) => width);
  expect((hatched ?? 0) / (solid ?? 1)).toBeCloseTo(2, 2);
});

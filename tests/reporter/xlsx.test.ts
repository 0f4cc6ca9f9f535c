import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { renderEvidenceCsv } from '../../src/reporter/matrix/evidence-csv.ts';
import { renderMatrixCsv } from '../../src/reporter/matrix/matrix-csv.ts';
import { matrixSheets } from '../../src/reporter/matrix/matrix-sheets.ts';
import { renderXlsx } from '../../src/reporter/render/xlsx/render-xlsx.ts';
import { DAIRY } from './dairy-record.ts';
import { CODEBOOK, type Filing, makeRecord } from './make-record.ts';
import { elements, partsOf } from './office-file.ts';
import { hostileFilings } from './reports-to-render.ts';

const workbookOf = (filings: readonly Filing[]): Promise<Uint8Array> =>
  renderXlsx(
    matrixSheets(buildMatrix(makeRecord(filings), CODEBOOK), CODEBOOK, {
      fictional: true,
      version: '0.0.0-test',
    }),
  );

describe('the matrix as a workbook', async () => {
  const bytes = await workbookOf(DAIRY);
  const parts = partsOf(bytes);
  const strings = elements(parts.get('xl/sharedStrings.xml'), 't').map(
    ({ textContent }) => textContent ?? '',
  );

  test('has sheets for the matrix, totals, evidence, legend and method, each with frozen head and filter', () => {
    const names = elements(parts.get('xl/workbook.xml'), 'sheet').map((sheet) => sheet.getAttribute('name'));
    expect(names).toEqual(['Matrix', 'Totals', 'By type', 'Evidence', 'Legend', 'Method']);
    for (const number of names.keys()) {
      const sheet = parts.get(`xl/worksheets/sheet${number + 1}.xml`);
      expect(elements(sheet, 'pane')[0]?.getAttribute('ySplit')).toBe('1');
      expect(elements(sheet, 'autoFilter')).toHaveLength(1);
    }
  });

  test('holds every quotation and says what is not reviewed', () => {
    const { rows } = buildMatrix(makeRecord(DAIRY), CODEBOOK);
    const quotes = rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence));
    expect(quotes.length).toBeGreaterThan(2);
    for (const { quote } of quotes) expect(strings).toContain(quote.replace(/\s+/g, ' '));
    expect(strings).toContain('support (unreviewed)');
  });

  test('has the same bytes twice', async () => {
    await new Promise((done) => setTimeout(done, 1100));
    expect(Buffer.from(await workbookOf(DAIRY)).equals(Buffer.from(bytes))).toBe(true);
  });
});

const FORMULAS = [
  '=cmd|"/c calc"!A0',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u200b=1',
  '＝1',
  '=HYPERLINK("http://evil.example")',
];

test.each(FORMULAS)('%j in a name is no formula in the workbook or the CSV', async (name) => {
  const [filing] = hostileFilings();
  if (!filing) throw new Error('no filing');
  const filings = [{ ...filing, name }];
  const parts = partsOf(await workbookOf(filings));
  const cells = [...parts].flatMap(([part, document]) =>
    part.startsWith('xl/worksheets/') ? elements(document, 'c') : [],
  );
  expect(cells.length).toBeGreaterThan(20);
  expect([...parts.values()].flatMap((document) => elements(document, 'f'))).toEqual([]);
  const strings = elements(parts.get('xl/sharedStrings.xml'), 't').map(
    ({ textContent }) => textContent ?? '',
  );
  for (const text of strings.filter((one) => one.length > 1)) expect(text).not.toMatch(/^[\s]*[=+@＝-]/);
  const matrix = buildMatrix(makeRecord(filings), CODEBOOK);
  for (const csv of [renderMatrixCsv(matrix), renderEvidenceCsv(matrix)])
    for (const cell of (parse(csv) as string[][]).flat()) expect(cell).not.toMatch(/^[\s\u200b]*[=+@＝-]/);
});

test('hostile words leave the workbook well-formed', async () => {
  const parts = partsOf(await workbookOf(hostileFilings()));
  expect(parts.size).toBeGreaterThan(8);
});

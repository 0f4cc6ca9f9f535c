import type { Stream } from 'node:stream';
import writeExcelFile, { type Cell, type Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { harmlessCell } from '../csv.ts';
import { steadyZip } from '../steady-zip.ts';
import { xmlText } from '../xml-text.ts';

/** A tint behind words, which say the same without it. */
export type Tone = 'for' | 'against' | 'both';

export type SheetValue = string | number | null | { readonly text: string; readonly tone: Tone | null };

/** A sheet of a workbook: the first row is its head. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** Widths of columns in characters; the last holds for all that follow. */
  readonly widths: readonly number[];
  /** Columns that stay when one scrolls, and whether the head stays and filters. */
  readonly frozenColumns?: number;
  readonly filtered?: boolean;
}

/** Characters that a cell of Excel can hold. */
const LONGEST_CELL = 32_000;

const TINTS: Readonly<Record<Tone, string>> = { for: '#e3f1e3', against: '#f9e6e2', both: '#f7f0d4' };

/** Sheets as an Excel file: no formula anywhere, words stay words; the same sheets give the same bytes. */
export async function renderXlsx(sheets: readonly SheetTable[]): Promise<Uint8Array> {
  const file = await writeExcelFile(
    sheets.map(({ name, rows, widths, frozenColumns = 0, filtered = false }) => ({
      sheet: name,
      data: rows.map((row, index) => row.map((value) => cellOf(value, filtered && index === 0))),
      columns: (rows[0] ?? []).map((_, index) => ({ width: widths[index] ?? widths.at(-1) ?? 12 })),
      ...(filtered ? { stickyRowsCount: 1 } : {}),
      ...(frozenColumns > 0 ? { stickyColumnsCount: frozenColumns } : {}),
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [filters(sheets)] },
  ).toBuffer();
  return steadyZip(file);
}

function cellOf(value: SheetValue, isHead: boolean): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' };
  const { text, tone } = typeof value === 'string' ? { text: value, tone: null } : value;
  return {
    type: String,
    value: harmlessCell(xmlText(text).slice(0, LONGEST_CELL)),
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...(tone ? { backgroundColor: TINTS[tone] } : {}),
    ...(isHead ? { fontWeight: 'bold', backgroundColor: '#e8ecf0' } : {}),
  };
}

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** The arrows in the head of a sheet by which one filters it. */
const filters = (sheets: readonly SheetTable[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
          const sheet = sheets[sheetIndex];
          const columns = sheet?.rows[0]?.length ?? 0;
          const order = getOrderOfSiblings(SHEET, 'worksheet');
          if (!sheet?.filtered || columns === 0 || !order) return xml;
          const last = getCellAddress(Math.max(0, sheet.rows.length - 1), columns - 1);
          return insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            `<autoFilter ref="A1:${last}"/>`,
            order,
            'worksheet',
          );
        },
      },
    },
  },
});

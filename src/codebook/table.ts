import { CodebookError } from './error.ts';

export interface TableRow {
  /** Counted from 1 in the file. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads tab-separated rows under a header line. Lines that begin with `#` and empty lines are skipped; there is no
 * quoting. Throws {@link CodebookError} for a row with an empty first cell or with more cells than the header.
 */
export function parseTable(file: string, text: string): TableRow[] {
  const rows: TableRow[] = [];
  let header: readonly string[] | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (raw === '' || raw.startsWith('#')) continue;
    const cells = raw.split('\t');
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      continue;
    }
    const line = index + 1;
    if (cells.length > header.length) {
      throw new CodebookError(file, line, `${cells.length} cells under ${header.length} columns`);
    }
    if ((cells[0] ?? '').trim() === '') throw new CodebookError(file, line, `no ${header[0] ?? 'id'}`);
    rows.push({
      line,
      cells: Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').trim()])),
    });
  }
  return rows;
}

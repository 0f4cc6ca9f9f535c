import { Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { decodeText } from '../readers/decode-text.ts';
import type { TreeFile } from './source-item.ts';

/** A row of a table, by column name as printed. */
export interface CsvRow {
  readonly values: Readonly<Record<string, string>>;
  /** Line of the file on which the row begins, counted from 1. */
  readonly line: number;
  /** Cells too many or too few against the header. */
  readonly cellsOff: number;
}

const PEEK_BYTES = 65_536;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Column names of a table, read from its first bytes. Null when it does not look like a table. */
export async function readHeader(file: TreeFile): Promise<readonly string[] | null> {
  const head: Buffer[] = [];
  let length = 0;
  for await (const chunk of await file.stream()) {
    const bytes = Buffer.from(chunk as Uint8Array);
    head.push(bytes);
    length += bytes.length;
    if (length >= PEEK_BYTES) break;
  }
  const { text } = decodeText(Buffer.concat(head).subarray(0, PEEK_BYTES));
  if (text.includes('\0')) return null;
  const parser = Readable.from([text]).pipe(
    parse({ bom: true, delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true, to: 1 }),
  );
  try {
    for await (const row of parser as AsyncIterable<string[]>) return row.length > 1 ? row.map(clean) : null;
  } catch {
    return null;
  }
  return null;
}

/**
 * Streams the rows of a table. Quoted newlines stay in their cell. Throws at the row where the table is broken
 * (a quotation mark that is never closed), after all rows before it.
 */
export async function* readRows(file: TreeFile): AsyncGenerator<CsvRow> {
  const peeked = await peek(file);
  const input =
    peeked.encoding === 'utf-8' ? await file.stream() : Readable.from([decodeText(await file.read()).text]);
  const parser = input.pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(peeked.text),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }),
  );
  input.on('error', (error) => parser.destroy(error));
  let header: readonly string[] | null = null;
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    const begins = line;
    line = info.lines + 1;
    if (header === null) header = record.map(clean);
    else if (record.some((cell) => cell.trim() !== '')) {
      yield { values: valuesOf(header, record), line: begins, cellsOff: record.length - header.length };
    }
  }
}

async function peek(file: TreeFile): Promise<{ text: string; encoding: string }> {
  for await (const chunk of await file.stream()) {
    const bytes = Buffer.from(chunk as Uint8Array).subarray(0, PEEK_BYTES);
    const { encoding, text } = decodeText(bytes);
    // A chunk may end inside a character: judge by what stands before the last four bytes.
    const whole =
      encoding === 'windows-1252' ? decodeText(bytes.subarray(0, lastBoundary(bytes))) : { encoding };
    return { text, encoding: whole.encoding };
  }
  return { text: '', encoding: 'utf-8' };
}

/** Where the last character of UTF-8 begins. */
function lastBoundary(bytes: Uint8Array): number {
  let end = bytes.length - 1;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return Math.max(0, end);
}

function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Equal column names are told apart by a number, so that no cell is lost. */
function valuesOf(header: readonly string[], record: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [index, cell] of record.entries()) {
    const name = header[index] ?? `column ${index + 1}`;
    values[Object.hasOwn(values, name) ? `${name} ${index + 1}` : name] = cell;
  }
  return values;
}

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim();

import type { NamedAttachment } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { commentText } from './comment-text.ts';
import { type CsvRow, readRows } from './csv.ts';
import { type FieldMap, type MappedColumns, type MetadataField, mapColumns } from './field-map.ts';
import { filingDate } from './filing-date.ts';
import { kindOfRecord } from './kinds.ts';
import type { FoundRecord } from './record.ts';
import { attachmentAt } from './regulations-json.ts';
import type { TreeFile } from './source-item.ts';

/** What a metadata table holds. */
export interface MetadataTable {
  readonly records: readonly FoundRecord[];
  /** Columns that no field of the map claims, kept in `extra`. */
  readonly unknownColumns: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Reads a metadata table by a map. Rows of one id are one submission: some exports give each attachment a row. */
export async function readMetadata(
  file: TreeFile,
  header: readonly string[],
  map: FieldMap,
  isFile: (name: string) => boolean,
): Promise<MetadataTable> {
  const columns = mapColumns(header, map);
  const claimed = new Set(Object.values(columns).flat());
  const unknownColumns = header.filter((column) => column !== '' && !claimed.has(column));
  const records = new Map<string, FoundRecord>();
  const warnings: Warning[] = [];
  for await (const row of readRows(file)) {
    const record = recordOf(row, columns, claimed, map, file.path, isFile);
    const key = record.id ?? `\0${row.line}`;
    const earlier = records.get(key);
    records.set(key, earlier ? merge(earlier, record, file.path) : record);
  }
  if (unknownColumns.length > 0) {
    const names = unknownColumns.join(', ');
    warnings.push({
      code: 'unknown-columns',
      message: `Columns without a place, kept as they are: ${names}.`,
      file: file.path,
    });
  }
  return { records: [...records.values()], unknownColumns, warnings };
}

function recordOf(
  { values, line, cellsOff }: CsvRow,
  columns: MappedColumns,
  claimed: ReadonlySet<string>,
  map: FieldMap,
  path: string,
  isFile: (name: string) => boolean,
): FoundRecord {
  const raw = (field: MetadataField): string | null =>
    columns[field]?.map((column) => values[column]?.trim() ?? '').find((value) => value !== '') ?? null;
  const cell = (field: MetadataField): string | null => commentText(raw(field))?.replace(/\s+/g, ' ') ?? null;
  const extra: Record<string, string> = {};
  for (const [column, value] of Object.entries(values))
    if (!claimed.has(column) && value !== '') extra[column] = value;
  const hearing = cell('hearingRequest');
  if (hearing !== null) extra.hearingRequest = hearing;
  const warnings: Warning[] = [];
  if (cellsOff > 0)
    warnings.push({
      code: 'row-shape',
      message: `The row has ${cellsOff} cells too many.`,
      file: path,
      line,
    });
  const date = filingDate(cell('date'), map.dayFirst);
  const written = cell('date');
  if (written !== null && date === null) {
    extra.date = written;
    warnings.push({ code: 'date-unread', message: `The date "${written}" can't be read.`, file: path, line });
  }
  return {
    id: cell('id'),
    docket: cell('docket'),
    kind: cell('kind') === null && cell('title') === null ? null : kindOfRecord(cell('kind'), cell('title')),
    title: cell('title'),
    date,
    submitter: {
      organization: cell('organization'),
      firstName: cell('firstName'),
      lastName: cell('lastName'),
      representative: cell('representative'),
      firm: cell('firm'),
      country: cell('country'),
      state: cell('state'),
    },
    comment: commentText(raw('comment')),
    line,
    attachments: (columns.attachments ?? []).flatMap((column) => attachmentsIn(values[column] ?? '', isFile)),
    extra,
    warnings,
  };
}

/** Names in a cell, separated by `;`, `|` or newlines; by commas only where every part ends like a file name. */
function attachmentsIn(cell: string, isFile: (name: string) => boolean): NamedAttachment[][] {
  const whole = cell.trim();
  if (whole === '' || /^(none|n\/a|no|-)$/i.test(whole)) return [];
  const names = isFile(whole)
    ? [whole]
    : whole.split(/[;|\r\n]+/).flatMap((part) => splitCommas(part, isFile));
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => [/^https?:\/\//i.test(name) ? attachmentAt(name) : { name, url: null }]);
}

function splitCommas(part: string, isFile: (name: string) => boolean): string[] {
  const pieces = part.split(/,\s*/);
  const allFiles = pieces.length > 1 && pieces.every((piece) => /\.[a-z0-9]{2,5}$/i.test(piece.trim()));
  return allFiles && !isFile(part.trim()) ? pieces : [part];
}

/** The first row of a submission stands; later ones add attachments, and what they contradict is said. */
function merge(first: FoundRecord, later: FoundRecord, path: string): FoundRecord {
  const conflict =
    (later.submitter.organization !== null &&
      later.submitter.organization !== first.submitter.organization) ||
    (later.comment !== null && first.comment !== null && later.comment !== first.comment);
  const warning: Warning = {
    code: 'conflicting-rows',
    message: `Two rows of submission ${first.id} differ; the first stands.`,
    file: path,
    ...(later.line === null ? {} : { line: later.line }),
  };
  return {
    ...first,
    comment: first.comment ?? later.comment,
    attachments: [...first.attachments, ...later.attachments],
    extra: { ...later.extra, ...first.extra },
    warnings: [...first.warnings, ...later.warnings, ...(conflict ? [warning] : [])],
  };
}

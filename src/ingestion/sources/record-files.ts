import type { Warning } from '../../model/warning.ts';
import { readHeader } from './csv.ts';
import { type FieldMap, mapColumns, recognises } from './field-map.ts';
import type { FileIndex } from './file-index.ts';
import { readMetadata } from './metadata-csv.ts';
import { PORTAL_MAP } from './portal-map.ts';
import type { FoundRecord } from './record.ts';
import { isBulkHeader, readBulkCsv } from './regulations-csv.ts';
import { readRegulationsJson } from './regulations-json.ts';
import type { SourceOptions, TreeFile } from './source-item.ts';

/** What kind of records a file holds. */
export type RecordFormat = 'regulations-json' | 'regulations-csv' | 'metadata-csv';

/** A file that may hold records, with how to read them; `recognised` is null where it holds none. */
export interface RecordFile {
  readonly file: TreeFile;
  readonly format: RecordFormat | null;
  readonly recognised: (() => AsyncIterable<FoundRecord> | Iterable<FoundRecord>) | null;
  /** To be asked after the records are read. */
  readonly warnings: () => readonly Warning[];
}

/**
 * Goes through the JSON and CSV files of a source: single records first, then tables, then pages of lists and
 * the records in docket folders, which often repeat a record that has a file of its own.
 */
export async function* recordFiles(
  files: readonly TreeFile[],
  index: FileIndex,
  options: SourceOptions = {},
): AsyncGenerator<RecordFile> {
  const json = files.filter((file) => /\.json$/i.test(file.path));
  const later: TreeFile[] = [];
  for (const file of json) {
    if (/(^|\/)dockets?\//i.test(file.path)) later.push(file);
    else {
      const found = await jsonFile(file);
      if (found.shape === 'list') later.push(file);
      else yield found;
    }
  }
  const root = commonFolder(files);
  for (const file of files) if (isTable(file, options)) yield await tableFile(file, root, index, options);
  for (const file of later) yield await jsonFile(file);
}

const isTable = (file: TreeFile, { metadata }: SourceOptions): boolean =>
  /\.(csv|tsv)$/i.test(file.path) || file.path === metadata;

async function jsonFile(file: TreeFile): Promise<RecordFile & { readonly shape: 'one' | 'list' | null }> {
  try {
    const found = readRegulationsJson(await file.read(), file.path);
    if (found === null) return { ...none(file), shape: null };
    return {
      file,
      format: 'regulations-json',
      shape: found.shape,
      recognised: () => found.records,
      warnings: () => found.warnings,
    };
  } catch {
    return { ...none(file), shape: null };
  }
}

async function tableFile(
  file: TreeFile,
  root: string,
  index: FileIndex,
  options: SourceOptions,
): Promise<RecordFile> {
  const header = await readHeader(file).catch(() => null);
  if (header === null) return none(file);
  if (isBulkHeader(header)) {
    return { file, format: 'regulations-csv', recognised: () => readBulkCsv(file), warnings: () => [] };
  }
  const chosen =
    options.metadata === undefined ? folderOf(file.path) === root : file.path === options.metadata;
  const map = chosen ? mapFor(header, options) : null;
  if (map === null) return none(file);
  let warnings: readonly Warning[] = [];
  const recognised = async function* (): AsyncGenerator<FoundRecord> {
    const table = await readMetadata(file, header, map, (name) => index.named(name, null).file !== null);
    warnings = table.warnings;
    yield* table.records;
  };
  return { file, format: 'metadata-csv', recognised, warnings: () => warnings };
}

const mapFor = (header: readonly string[], { fieldMaps = [] }: SourceOptions): FieldMap | null =>
  [...fieldMaps, PORTAL_MAP].find((map) => recognises(mapColumns(header, map))) ?? null;

const none = (file: TreeFile): RecordFile => ({ file, format: null, recognised: null, warnings: () => [] });

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The folder that everything stands in: an archive often holds one folder and nothing beside it. */
function commonFolder(files: readonly TreeFile[]): string {
  let common: string | null = null;
  for (const { path } of files) {
    common ??= folderOf(path);
    while (!path.startsWith(common)) common = folderOf(common.slice(0, -1));
  }
  return common ?? '';
}

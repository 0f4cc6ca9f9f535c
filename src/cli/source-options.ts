import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { IngestOptions } from '../ingestion/ingest.ts';
import { OCR_LANGUAGES, type OcrLanguage } from '../ingestion/readers/ocr/languages.ts';
import type { OcrMode } from '../ingestion/readers/reader.ts';
import type { FieldMap } from '../ingestion/sources/field-map.ts';
import { SOURCE_KINDS, type SourceKind } from '../model/source.ts';
import type { OptionSpec, OptionValues } from './command.ts';
import { UsageError } from './errors.ts';
import { count, list, text } from './values.ts';

/** Options of the commands that bring sources in. */
export const SOURCE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--docket <id>',
    about: 'the docket of everything in the source (default: as the records or the folder say)',
  },
  { flags: '--kind <kind>', about: 'what files without a record are', choices: SOURCE_KINDS },
  {
    flags: '--group <how>',
    about: 'files without a record: one submission a file or a folder',
    choices: ['file', 'folder'],
    default: 'file',
  },
  {
    flags: '--metadata <csv>',
    about: 'the metadata table, by its path in the source (default: any CSV there that a field map knows)',
  },
  { flags: '--fields <yaml>', about: 'a field map for that table: our names, and its column headings' },
  {
    flags: '--ocr <when>',
    about: 'read pages from their picture: those without usable text (auto), all, or none',
    choices: ['never', 'auto', 'always'],
    default: 'auto',
  },
  {
    flags: '--ocr-languages <list>',
    about: 'languages of scanned pages, the likeliest first, of eng, spa and fra',
    default: 'eng,spa,fra',
  },
  {
    flags: '--restore <submission>',
    about: 'let a submission come in again that was removed on request; repeat for several',
    repeatable: true,
  },
  { flags: '--threads <n>', about: 'files read at once (default: one a core)' },
];

/** The options of ingestion that the command line gave; `outputs` are folders that are not part of a source. */
export async function ingestOptions(
  options: OptionValues,
  outputs: readonly string[],
): Promise<IngestOptions> {
  const fields = text(options, 'fields');
  const fieldMaps = fields === undefined ? undefined : [await readFieldMap(fields)];
  return {
    source: {
      docket: text(options, 'docket'),
      kind: text(options, 'kind') as SourceKind | undefined,
      group: text(options, 'group') as 'file' | 'folder' | undefined,
      metadata: text(options, 'metadata'),
      fieldMaps,
      exclude: outputs.map((path) => resolve(path)),
    },
    ocr: (text(options, 'ocr') as OcrMode | undefined) ?? 'auto',
    ocrLanguages: ocrLanguages(options),
    restore: list(options, 'restore'),
    pool: { threads: count(options, 'threads', availableParallelism()) },
  };
}

function ocrLanguages(options: OptionValues): OcrLanguage[] {
  const isKnown = (name: string): name is OcrLanguage => Object.hasOwn(OCR_LANGUAGES, name);
  const names = list(options, 'ocrLanguages');
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined || names.length === 0) {
    throw new UsageError(
      `--ocr-languages takes a list of ${Object.keys(OCR_LANGUAGES).join(', ')}, not "${unknown ?? ''}"`,
    );
  }
  return names.filter(isKnown);
}

async function readFieldMap(path: string): Promise<FieldMap> {
  const { readFile } = await import('node:fs/promises');
  const { parse } = await import('yaml');
  const { toFieldMap } = await import('../ingestion/sources/field-map.ts');
  return toFieldMap(parse(await readFile(path, 'utf8')), path);
}

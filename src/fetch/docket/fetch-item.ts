import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { download } from '../download.ts';
import { FetchError } from '../fetch-error.ts';
import type { PoliteFetch } from '../polite-fetch.ts';
import type { DocketApi } from './docket-api.ts';
import type { Journal } from './journal.ts';
import type { ListedItem } from './listed-item.ts';
import { type NamedFile, namedFiles } from './named-files.ts';
import { isFilePlace, type Places } from './places.ts';
import type { RateLimit } from './rate-limit.ts';
import { writeWhole } from './write-whole.ts';

export interface ItemContext {
  readonly api: DocketApi;
  readonly client: PoliteFetch;
  /** Of the place where files are, which has one of its own. */
  readonly limit: RateLimit;
  readonly places: Places;
  readonly journal: Journal;
  /** The folder of the docket. */
  readonly folder: string;
  /** The folder inside it where files grow. */
  readonly parts: string;
  /** Bytes that an attachment may have. */
  readonly mostBytes: number;
}

/** Something that could not be had, and why. */
export interface FetchGap {
  readonly item: string;
  readonly reason: string;
}

/** Whether an item is here as the list has it now, with all its files. */
export function isHere(item: ListedItem, { journal, folder }: ItemContext): boolean {
  const held = journal.fetched(item);
  return (
    held?.modified === item.modified &&
    held.files.every((name) => existsSync(join(homeOf(item, folder), name)))
  );
}

/**
 * Fetches an item's record and its files, those that an earlier try did not finish from where it broke off. What can't
 * be had is returned, and asked for again the next time.
 */
export async function fetchItem(item: ListedItem, context: ItemContext): Promise<FetchGap[]> {
  const { api, journal, folder, parts } = context;
  const record = await api.item(item.kind, item.id).catch(asGap);
  if (record === null) return [{ item: item.id, reason: 'is listed, and gone when it was asked for' }];
  if ('reason' in record) return [{ item: item.id, reason: record.reason }];

  const home = homeOf(item, folder);
  const recordName = `${item.id}.json`;
  const recordPath = join(home, recordName);
  if (!existsSync(recordPath) || readFileSync(recordPath, 'utf8') !== record.text) {
    // Files of an earlier state go first: after a kill here, none can be taken for one of the new state.
    forgetFiles(home, item.id);
    writeWhole(recordPath, record.text, parts);
  }
  const files = namedFiles(record.json, item.id);
  const gaps: FetchGap[] = [];
  for (const file of files) {
    const gap = existsSync(join(home, file.name)) ? null : await fetchFile(file, home, context);
    if (gap) gaps.push({ item: item.id, reason: gap.reason });
  }
  if (gaps.length === 0) journal.done({ ...item, files: [recordName, ...files.map(({ name }) => name)] });
  return gaps;
}

function forgetFiles(home: string, id: string): void {
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    if (name.startsWith(`${id}_`)) rmSync(join(home, name), { recursive: true, force: true });
  }
}

async function fetchFile(
  { url, name }: NamedFile,
  home: string,
  { client, limit, places, parts, mostBytes }: ItemContext,
): Promise<{ readonly reason: string } | null> {
  if (!isFilePlace(places, url)) {
    return { reason: `${url}: not fetched, files come from ${places.files.join(', ')} only` };
  }
  const path = join(parts, name);
  // Whatever a commenter filed is kept as it is: there is no kind of file that it must be.
  const check = { what: 'a file', most: mostBytes, begins: () => true, whole: async () => null };
  const failure = await limit.within(() => download(client, { url, path, check })).then(() => null, asGap);
  if (failure === null) {
    mkdirSync(home, { recursive: true });
    renameSync(path, join(home, name));
  }
  return failure;
}

const homeOf = ({ kind, id }: ListedItem, folder: string): string => join(folder, kind, id);

/** One item's misfortune is no reason to stop, unless the way is blocked for all. */
function asGap(error: unknown): { readonly reason: string } {
  if (!(error instanceof FetchError) || error.problem === 'network' || error.status === 429) throw error;
  return { reason: error.message };
}

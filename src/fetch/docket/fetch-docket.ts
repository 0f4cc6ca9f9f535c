import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Progress, SILENT } from '../../model/progress.ts';
import type { Clock, PoliteFetch } from '../polite-fetch.ts';
import { type DocketApi, docketApi } from './docket-api.ts';
import { DocketError } from './docket-error.ts';
import { type FetchGap, fetchItem, type ItemContext, isHere } from './fetch-item.ts';
import { type Journal, openJournal } from './journal.ts';
import { latest, listItems } from './list-items.ts';
import { ITEM_KINDS, type ItemKind } from './listed-item.ts';
import type { Places } from './places.ts';
import { rateLimit } from './rate-limit.ts';
import { isItemId } from './read-list.ts';
import { writeWhole } from './write-whole.ts';

export interface FetchDocketOptions {
  readonly docket: string;
  /** The folder to fill; what stands there already is kept and gone on with. */
  readonly folder: string;
  readonly key: string;
  readonly places: Places;
  /** Goes to these places only. */
  readonly client: PoliteFetch;
  readonly sleep: Clock['sleep'];
  /** Bytes that an attachment may have. */
  readonly mostBytes: number;
  readonly progress?: Progress;
  /** Told before each pause that the hourly limit makes necessary, in milliseconds. */
  readonly onPause?: (milliseconds: number) => void;
}

export interface FetchDocketSummary {
  /** Items that the docket has, by kind. */
  readonly listed: Readonly<Record<ItemKind, number>>;
  readonly fetched: number;
  /** Were here from an earlier run, unchanged. */
  readonly kept: number;
  /** What the docket has and this folder has not. */
  readonly gaps: readonly FetchGap[];
}

/** How often a list is gone through again when it has more items than were seen: they changed meanwhile. */
const MOST_SWEEPS = 3;

/**
 * Fetches a docket of regulations.gov: its record, its documents and comments, and their files, into a folder that
 * ingestion reads as it is. May be killed at any moment and started again; started again later, it fetches what is new
 * or has changed. Throws {@link DocketError} for a docket that is not there or a refused key, `FetchError` when the
 * server can't be reached.
 */
export async function fetchDocket(options: FetchDocketOptions): Promise<FetchDocketSummary> {
  const { docket, folder, key, places, client, sleep, mostBytes } = options;
  const { progress = SILENT, onPause = () => {} } = options;
  if (!isItemId(docket)) throw new DocketError(`"${docket}" is no docket number such as USTR-2015-0010`);
  // An error about a header would print it.
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new DocketError('the key holds blanks or other characters that no key has');
  const api = docketApi({ places, key, client, limit: rateLimit(sleep, onPause) });
  const state = join(folder, '.sunset', 'fetch');
  const parts = join(state, 'parts');
  const record = await api.docket(docket);
  if (record === null) throw new DocketError(`${new URL(places.api).host} has no docket ${docket}`);
  mkdirSync(parts, { recursive: true });
  writeWhole(join(folder, 'dockets', `${docket}.json`), record.text, parts);

  const journal = openJournal(join(state, `${docket}.jsonl`));
  const gaps: FetchGap[] = [];
  for (const kind of ITEM_KINDS) gaps.push(...(await listAll(api, journal, kind, docket, progress)));

  const limit = rateLimit(sleep, onPause);
  const context: ItemContext = { api, client, limit, places, journal, folder, parts, mostBytes };
  const items = ITEM_KINDS.flatMap((kind) => journal.listed(kind));
  const due = items.filter((item) => !isHere(item, context));
  progress.start('fetch', due.length);
  for (const item of due) {
    gaps.push(...(await fetchItem(item, context)));
    progress.tick(item.id);
  }
  progress.finish();
  return {
    listed: { documents: journal.listed('documents').length, comments: journal.listed('comments').length },
    fetched: due.length,
    kept: items.length - due.length,
    gaps,
  };
}

/** Lists what is new since the last time, and everything once more while the docket says that it has more. */
async function listAll(
  api: DocketApi,
  journal: Journal,
  kind: ItemKind,
  docket: string,
  progress: Progress,
): Promise<FetchGap[]> {
  let unusable = 0;
  const ask = api.list(kind, docket, (lines) => {
    unusable = Math.max(unusable, lines);
  });
  const total = async (): Promise<number> =>
    (await ask({ from: null, to: null, descending: false, page: 1 })).total;
  progress.start(`list ${kind}`, null);
  let missing = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const start = sweep === 0 ? latest(journal.listed(kind)) : null;
    let news = 0;
    for await (const items of listItems(ask, start)) {
      const added = journal.list(items);
      news += added;
      for (let i = 0; i < added; i += 1) progress.tick();
    }
    missing = (await total()) - journal.listed(kind).length;
    if (missing <= 0 || (sweep > 0 && news === 0)) break;
  }
  progress.finish();
  if (missing <= 0) return [];
  const why = unusable > 0 ? `, up to ${unusable} lines of a page could not be used` : '';
  return [{ item: docket, reason: `its list gives ${missing} ${kind} fewer than it counts${why}` }];
}

import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ItemKind, ListedItem } from './listed-item.ts';

/** An item that is here with all its files, as it was when it had this date. */
export interface FetchedItem extends ListedItem {
  /** Names beside the record. */
  readonly files: readonly string[];
}

type Entry = { readonly listed: readonly ListedItem[] } | { readonly fetched: FetchedItem };

/** What has been listed and fetched so far, kept line by line: a program that is killed goes on from here. */
export interface Journal {
  readonly listed: (kind: ItemKind) => readonly ListedItem[];
  readonly fetched: (item: ListedItem) => FetchedItem | null;
  /** Keeps the items that are new or have changed; returns how many. */
  readonly list: (items: readonly ListedItem[]) => number;
  readonly done: (item: FetchedItem) => void;
}

export function openJournal(path: string): Journal {
  const listed = new Map<string, ListedItem>();
  const fetched = new Map<string, FetchedItem>();
  const learn = (entry: Entry): void => {
    if ('listed' in entry) for (const item of entry.listed) listed.set(keyOf(item), item);
    else fetched.set(keyOf(entry.fetched), entry.fetched);
  };
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  for (const line of before.split('\n')) {
    const entry = read(line);
    if (entry) learn(entry);
  }
  mkdirSync(dirname(path), { recursive: true });
  // A line that a kill cut short must not swallow the next one.
  if (before !== '' && !before.endsWith('\n')) appendFileSync(path, '\n');
  const write = (entry: Entry): void => {
    learn(entry);
    appendFileSync(path, `${JSON.stringify(entry)}\n`);
  };
  return {
    listed: (kind) => [...listed.values()].filter((item) => item.kind === kind),
    fetched: (item) => fetched.get(keyOf(item)) ?? null,
    list: (items) => {
      const news = items.filter((item) => isNews(item, listed.get(keyOf(item))));
      if (news.length > 0) write({ listed: news });
      return news.length;
    },
    done: (item) => write({ fetched: item }),
  };
}

/** A page that was asked before a change may arrive after it: the later date stands. */
const isNews = ({ modified }: ListedItem, known: ListedItem | undefined): boolean =>
  known === undefined ||
  (modified !== null && (known.modified === null || Date.parse(modified) > Date.parse(known.modified)));

const keyOf = ({ kind, id }: ListedItem): string => `${kind}/${id}`;

function read(line: string): Entry | null {
  try {
    return line === '' ? null : (JSON.parse(line) as Entry);
  } catch {
    return null;
  }
}

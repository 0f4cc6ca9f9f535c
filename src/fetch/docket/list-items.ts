import { clearAtLeast, clearAtMost } from './eastern-time.ts';
import type { ListedItem } from './listed-item.ts';

/** The interface's own limits: 250 lines a page, 20 pages a query. */
export const PAGE_SIZE = 250;
export const MOST_PAGES = 20;

/** A question to a list that is sorted by the date of the last change, then by id. */
export interface ListQuery {
  /** Instants between which the last change lies, both included, in whole seconds; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  readonly descending: boolean;
  /** Counted from 1, up to {@link MOST_PAGES}. */
  readonly page: number;
}

export interface ListPage {
  readonly items: readonly ListedItem[];
  /** How many items the query has over all its pages. */
  readonly total: number;
  /** Whether the query has items beyond this page, those out of reach included. */
  readonly hasNext: boolean;
}

export type AskList = (query: ListQuery) => Promise<ListPage>;

/**
 * Goes through a list of any length, a page at a time, in the order of the last change, from an instant on. Each
 * question begins at the last date seen: pages are counted only among items that share a date, so that an item which
 * changes meanwhile, and moves to the end, shifts no other over a page's edge. Items at the edges come more than
 * once; the caller knows them by their ids.
 */
export async function* listItems(
  ask: AskList,
  start: number | null = null,
): AsyncGenerator<readonly ListedItem[]> {
  let from = start === null ? null : clearAtMost(start);
  let page = 1;
  for (;;) {
    const { items, hasNext } = await ask({ from, to: null, descending: false, page });
    yield items;
    if (!hasNext || items.length === 0) return;
    const last = latest(items);
    const next = last === null ? null : clearAtMost(last);
    if (next !== null && (from === null || next > from)) {
      from = next;
      page = 1;
    } else if (page < MOST_PAGES) page += 1;
    else {
      // More share a date than a query gives: the rest of them, from the other end, then those after.
      const to = clearAtLeast(last ?? from ?? 0);
      yield* fromTheEnd(ask, from, to);
      from = clearAtLeast(to + 1);
      page = 1;
    }
  }
}

async function* fromTheEnd(
  ask: AskList,
  from: number | null,
  to: number,
): AsyncGenerator<readonly ListedItem[]> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { items, hasNext } = await ask({ from, to, descending: true, page });
    yield items;
    if (!hasNext || items.length === 0) return;
  }
}

/** The latest change among items, as an instant; null where none has a date. */
export function latest(items: Iterable<Pick<ListedItem, 'modified'>>): number | null {
  let found: number | null = null;
  for (const { modified } of items) {
    const instant = modified === null ? Number.NaN : Date.parse(modified);
    if (!Number.isNaN(instant) && (found === null || instant > found)) found = instant;
  }
  return found;
}

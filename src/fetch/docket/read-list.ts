import { type ListPage, PAGE_SIZE } from './list-items.ts';
import type { ItemKind, ListedItem } from './listed-item.ts';

/** An answer that is not what the interface promises; asking again may help. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** A page of a list, with the number of its lines that can't be used. */
export interface ReadList extends ListPage {
  readonly unusable: number;
}

/** Reads a page of a list, counted from 1. Throws {@link UnexpectedAnswer} when it is none. */
export function readList(answer: unknown, kind: ItemKind, page: number): ReadList {
  const { data, meta } = isObject(answer) ? answer : {};
  if (!Array.isArray(data)) throw new UnexpectedAnswer('a list without its lines');
  const { totalElements, hasNextPage } = isObject(meta) ? meta : {};
  if (typeof totalElements !== 'number' || typeof hasNextPage !== 'boolean') {
    throw new UnexpectedAnswer('a list that does not say how long it is');
  }
  const items = data.map((line) => listedItem(line, kind)).filter((item) => item !== null);
  // The last page that a query may have says that there is no next one, however many items are left.
  const hasNext = hasNextPage || page * PAGE_SIZE < totalElements;
  return { items, total: totalElements, hasNext, unusable: data.length - items.length };
}

function listedItem(line: unknown, kind: ItemKind): ListedItem | null {
  if (!isObject(line) || line.type !== kind || !isItemId(line.id)) return null;
  const { lastModifiedDate } = isObject(line.attributes) ? line.attributes : {};
  const isDate = typeof lastModifiedDate === 'string' && !Number.isNaN(Date.parse(lastModifiedDate));
  return { kind, id: line.id, modified: isDate ? lastModifiedDate : null };
}

/** Ids become names of folders: letters, digits and `_` between hyphens, and nothing else. */
export const isItemId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100 && /^[A-Z]\w*(-\w+)+$/i.test(value);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

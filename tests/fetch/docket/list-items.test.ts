import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easternTime } from '../../../src/fetch/docket/eastern-time.ts';
import {
  type AskList,
  type ListQuery,
  latest,
  listItems,
  MOST_PAGES,
  PAGE_SIZE,
} from '../../../src/fetch/docket/list-items.ts';
import type { ListedItem } from '../../../src/fetch/docket/listed-item.ts';

const SECOND = 1000;
const item = (number: number, instant: number): ListedItem => ({
  kind: 'comments',
  id: `TEST-2025-0001-${String(number).padStart(5, '0')}`,
  modified: `${new Date(instant).toISOString().slice(0, 19)}Z`,
});

/** A list as the interface has it: it compares Eastern times, as printed, and refuses pages beyond its limits. */
function list(items: readonly ListedItem[], onAsk: (query: ListQuery) => void = () => {}, size = PAGE_SIZE) {
  const asked: ListQuery[] = [];
  const shown = new Map<string, string>();
  const local = ({ modified }: ListedItem): string => {
    const known = shown.get(modified ?? '') ?? easternTime(Date.parse(modified ?? ''));
    shown.set(modified ?? '', known);
    return known;
  };
  const all = [...items];
  const ask: AskList = async (query) => {
    asked.push(query);
    if (query.page > MOST_PAGES) throw new Error('page[number] must be at most 20');
    const order = query.descending ? -1 : 1;
    const from = query.from === null ? '' : easternTime(query.from);
    const to = query.to === null ? '~' : easternTime(query.to);
    const within = all
      .filter((one) => local(one) >= from && local(one) <= to)
      .sort((a, b) => {
        const [x, y] = [`${a.modified}${a.id}`, `${b.modified}${b.id}`];
        return order * (x < y ? -1 : 1);
      });
    const page = within.slice((query.page - 1) * size, query.page * size);
    const answer = { items: page, total: within.length, hasNext: query.page * size < within.length };
    onAsk(query);
    return answer;
  };
  return { ask, asked, all };
}

async function idsOf(ask: AskList, start: number | null = null): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const items of listItems(ask, start)) for (const { id } of items) ids.add(id);
  return ids;
}

const NOON = Date.parse('2025-06-16T16:00:00Z');

describe('listing a docket', () => {
  test('12,000 comments, several hundred of which share a second: each once, in little more than 48 questions', async () => {
    const items = Array.from({ length: 12_000 }, (_, i) =>
      item(i, NOON + (i < 4000 ? i : i < 4700 ? 4000 : i - 699) * SECOND),
    );
    const { ask, asked } = list(items);
    expect((await idsOf(ask)).size).toBe(12_000);
    expect(asked.length).toBeLessThan(56);
  });

  test('8,000 that share a second, which no paging forward reaches', async () => {
    const items = Array.from({ length: 9000 }, (_, i) =>
      item(i, NOON + (i < 500 ? i : i < 8500 ? 500 : i) * SECOND),
    );
    expect((await idsOf(list(items).ask)).size).toBe(9000);
  });

  test('more than 10,000 that share a second: as many as can be had from both ends, and all that come after', async () => {
    const items = Array.from({ length: 10_700 }, (_, i) => item(i, NOON + (i < 10_400 ? 0 : i) * SECOND));
    expect((await idsOf(list(items).ask)).size).toBe(10_300);
  });

  test('the hour that comes twice when clocks go back', async () => {
    const start = Date.parse('2025-11-02T04:30:00Z');
    const items = Array.from({ length: 3000 }, (_, i) => item(i, start + i * 4 * SECOND));
    expect((await idsOf(list(items).ask)).size).toBe(3000);
  });

  test('an item that changes between two pages moves to the end and hides no other', async () => {
    const items = Array.from({ length: 2000 }, (_, i) => item(i, NOON + i * SECOND));
    let changes = 0;
    const { ask, all } = list(items, () => {
      const from = all.findIndex(({ id }) => id.endsWith(String(changes * 100).padStart(5, '0')));
      if (from >= 0 && changes < 15) {
        all.splice(from, 1);
        all.push(item(changes * 100, NOON + (5000 + changes) * SECOND));
        changes += 1;
      }
    });
    expect((await idsOf(ask)).size).toBe(2000);
    expect(changes).toBeGreaterThan(5);
  });

  test('goes on from a date without losing those of the same second', async () => {
    const items = Array.from({ length: 900 }, (_, i) => item(i, NOON + Math.floor(i / 300) * SECOND));
    const found = await idsOf(list(items).ask, NOON + SECOND);
    expect(found.size).toBe(600);
  });

  test('ends, whatever the server says', async () => {
    const pagesOf = async (items: readonly ListedItem[]): Promise<number> => {
      let pages = 0;
      for await (const _ of listItems(async ({ from }) => ({
        items: items.filter(({ modified }) => Date.parse(modified ?? '') >= (from ?? 0)),
        total: 10,
        hasNext: true,
      })))
        if (++pages > 500) break;
      return pages;
    };
    expect(await pagesOf([])).toBe(1);
    expect(await pagesOf([item(1, NOON)])).toBeLessThan(50);
  });

  test('finds what a plain list holds, for any dates (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 120 }),
        fc.constantFrom('2025-06-16T16:00:00Z', '2025-11-02T05:59:50Z', '2025-03-09T06:59:50Z'),
        async (offsets, at) => {
          const items = offsets.map((offset, i) => item(i, Date.parse(at) + offset * SECOND));
          // Pages of 10: at most 200 items a question, and groups of many pages.
          const found = await idsOf(list(items, undefined, 10).ask);
          expect(found).toEqual(new Set(items.map(({ id }) => id)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('latest: the latest date that can be read', () => {
  expect(latest([])).toBeNull();
  expect(latest([{ modified: null }])).toBeNull();
  expect(latest([{ modified: '2025-01-02T00:00:00Z' }, { modified: '2025-01-01T00:00:00Z' }])).toBe(
    Date.parse('2025-01-02T00:00:00Z'),
  );
});

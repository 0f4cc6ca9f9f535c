import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { listing, plural } from '../counting.ts';
import { paragraph, strong, text } from '../inlines.ts';

/** Asks that are quoted from at most; fewer where even one quotation a list is too much. */
const MOST_ASKS = 4;

/** What is tried in turn. */
const VARIANTS: readonly { readonly asks: number; readonly pictures: boolean }[] = [
  { asks: MOST_ASKS, pictures: true },
  ...Array.from({ length: MOST_ASKS + 1 }, (_, fewer) => ({ asks: MOST_ASKS - fewer, pictures: false })),
];

export interface PageLimit {
  readonly pages: number;
  /** The memo with so many asks in detail. */
  readonly build: (asksInDetail: number) => Memo;
  readonly countPages: (memo: Memo) => number;
}

/**
 * The fullest memo within a number of pages: later quotations of a list go first, then pictures, then whole asks go from
 * the detail to the table. Its last paragraph says what was left out. Throws `RangeError` when nothing is left to leave out.
 */
export function fitPages({ pages, build, countPages }: PageLimit): Memo {
  const whole = build(MOST_ASKS);
  if (countPages(whole) <= pages) return whole;
  let moved = 0;
  let before = MOST_ASKS;
  let last = '';
  for (const { asks, pictures } of VARIANTS) {
    const full = build(asks);
    const memo = pictures ? full : withoutPictures(full);
    const key = JSON.stringify(memo.blocks);
    if (key === last) continue;
    last = key;
    if (asks < before) moved += 1;
    before = asks;
    const spare = spareQuotations(memo);
    const away = { asks: moved, pictures: full.blocks.length - memo.blocks.length };
    const without = (count: number): Memo => shortened(memo, spare.slice(0, count), away, pages);
    if (countPages(without(spare.length)) > pages) continue;
    let [fewest, enough] = [0, spare.length];
    while (fewest < enough) {
      const middle = Math.floor((fewest + enough) / 2);
      if (countPages(without(middle)) <= pages) enough = middle;
      else fewest = middle + 1;
    }
    return without(enough);
  }
  throw new RangeError(
    `the memo does not fit ${plural(pages, 'page')}, even without a quotation: narrow it, for instance by --asks`,
  );
}

/** A quotation that may go: the item of a list. */
interface Spare {
  readonly block: number;
  readonly item: number;
}

const isQuoted = (item: Inlines): boolean => item.some(({ kind }) => kind === 'quotation');

/** Every quotation of a list but its first, the least important first: those furthest down their list, from the end. */
const spareQuotations = ({ blocks }: Memo): Spare[] =>
  blocks
    .flatMap((block, index) =>
      block.kind === 'list'
        ? block.items.flatMap((item, at) => (at > 0 && isQuoted(item) ? [{ block: index, item: at }] : []))
        : [],
    )
    .sort((a, b) => b.item - a.item || b.block - a.block);

const withoutPictures = (memo: Memo): Memo => ({
  ...memo,
  blocks: memo.blocks.filter(({ kind }) => kind !== 'picture'),
});

function shortened(
  memo: Memo,
  left: readonly Spare[],
  { asks, pictures }: { readonly asks: number; readonly pictures: number },
  pages: number,
): Memo {
  if (left.length === 0 && asks === 0 && pictures === 0) return memo;
  const isLeft = (block: number, item: number): boolean =>
    left.some((spare) => spare.block === block && spare.item === item);
  const blocks = memo.blocks.map(
    (block, index): Block =>
      block.kind === 'list'
        ? { ...block, items: block.items.filter((_, item) => !isLeft(index, item)) }
        : block,
  );
  const parts = [
    ...(left.length > 0 ? [plural(left.length, 'quotation')] : []),
    ...(asks > 0 ? [`the details of ${plural(asks, 'ask')} (counted in the table)`] : []),
    ...(pictures > 0 ? [plural(pictures, 'picture')] : []),
  ];
  return {
    ...memo,
    blocks: [
      ...blocks,
      paragraph(
        strong(`Left out to keep to ${plural(pages, 'page')}:`),
        text(` ${listing(parts)}: see the summaries and the matrix.`),
      ),
    ],
  };
}

import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { plural } from '../counting.ts';
import { paragraph, strong, text } from '../inlines.ts';

/** Asks that are quoted from at most; fewer where even one quotation a list is too much. */
const MOST_ASKS = 4;

export interface PageLimit {
  readonly pages: number;
  /** The memo with so many asks in detail. */
  readonly build: (asksInDetail: number) => Memo;
  readonly countPages: (memo: Memo) => number;
}

/**
 * The fullest memo within a number of pages: later quotations of a list go first, then whole asks go from the detail to
 * the table. Its last paragraph says what was left out. Throws `RangeError` when nothing is left to leave out.
 */
export function fitPages({ pages, build, countPages }: PageLimit): Memo {
  const whole = build(MOST_ASKS);
  if (countPages(whole) <= pages) return whole;
  let moved = -1;
  let last = '';
  for (let asks = MOST_ASKS; asks >= 0; asks -= 1) {
    const memo = build(asks);
    const key = JSON.stringify(memo.blocks);
    if (key === last) continue;
    [last, moved] = [key, moved + 1];
    const spare = spareQuotations(memo);
    const away = moved;
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

function shortened(memo: Memo, left: readonly Spare[], asks: number, pages: number): Memo {
  if (left.length === 0 && asks === 0) return memo;
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
    ...(asks > 0 ? [`the details of ${plural(asks, 'ask')}, which the table counts`] : []),
  ];
  return {
    ...memo,
    blocks: [
      ...blocks,
      paragraph(
        strong(`Left out to keep to ${plural(pages, 'page')}:`),
        text(` ${parts.join(' and ')}: see the summaries and the matrix.`),
      ),
    ],
  };
}

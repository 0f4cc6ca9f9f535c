import type { Block, Inlines } from '../../model/memo.ts';
import { bullets, heading, paragraph, strong, text } from '../inlines.ts';
import { countSentence } from './ask-counts.ts';
import { instrumentWords } from './ask-facts.ts';
import type { MemoContext } from './context.ts';

/** What an advocacy memo recommends, with what the record says of it on both sides. Empty for a committee. */
export function recommendations({ matrix, codebook, briefing, options }: MemoContext): Block[] {
  const asks = (options.recommend ?? []).map((wanted) => {
    const ask = codebook.asks.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
    if (!ask) throw new RangeError(`the codebook has no ask "${wanted}"`);
    return ask;
  });
  if (asks.length === 0) return [];
  const items = asks.map(({ id, ask, instrument }): Inlines => {
    const column = matrix.columns.find((one) => one.ask === id);
    return [
      strong(`${id} ${ask}.`),
      text(
        [
          ...(instrument ? [` By: ${instrumentWords(instrument)}.`] : []),
          column ? ` In the record: ${countSentence(column, options)}` : ' Not among the asks examined here.',
        ].join(''),
      ),
    ];
  });
  return [
    heading(2, 'Recommendations'),
    paragraph(
      text('The author of this memo recommends the following; the counts are of the record, on both sides.'),
    ),
    ...bullets(items),
    ...(briefing?.advocacy_caution ? [paragraph(text(briefing.advocacy_caution))] : []),
  ];
}

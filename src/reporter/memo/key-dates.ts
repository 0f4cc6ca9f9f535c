import type { Block } from '../../model/memo.ts';
import { dayOf, longDate } from '../dates.ts';
import { heading, paragraph, table, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

/** What happened when, as far as the codebook has it in words that may face Congress. */
export function keyDates({ codebook }: MemoContext): Block[] {
  const { statute } = codebook;
  const events = (statute?.timeline ?? []).flatMap(({ date, brief }) => (brief ? [{ date, brief }] : []));
  if (!statute || events.length === 0) return [];
  return [
    heading(2, 'Key dates'),
    table(
      ['Date', 'Event'],
      events.map(({ date, brief }) => [printed(date), brief]),
    ),
    paragraph(text(`As of ${longDate(statute.as_of)}.`)),
  ];
}

/** A day in full; what is no single day (`2025-12-03/05`, `2023-01`) by its days or month. */
function printed(date: string): string {
  const [from = date, until] = date.split('/');
  try {
    dayOf(from);
  } catch {
    return date;
  }
  return until === undefined ? longDate(from) : longDate(from).replace(/ (\d+),/, ` $1 to ${Number(until)},`);
}

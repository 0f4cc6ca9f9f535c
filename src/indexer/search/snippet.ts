import type { Span } from '../../model/span.ts';
import type { Snippet } from './engine.ts';

/** About how many characters are shown. */
const WIDTH = 240;
/** How many of them stand before the first highlight. */
const LEAD = 60;

/** The stretch of a text that holds most highlights, cut at white space where there is some. */
export function snippetOf(text: string, highlights: readonly Span[]): Snippet {
  const { start, end } = window(text, highlights);
  return {
    start,
    end,
    text: text.slice(start, end),
    highlights: highlights
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
  };
}

function window(text: string, highlights: readonly Span[]): Span {
  if (text.length <= WIDTH) return { start: 0, end: text.length };
  let best = 0;
  let most = 0;
  let last = 0;
  highlights.forEach((span, first) => {
    while (last < highlights.length && (highlights[last] as Span).end <= span.start - LEAD + WIDTH) last += 1;
    if (last - first > most) [most, best] = [last - first, span.start];
  });
  const from = Math.max(0, Math.min(best - LEAD, text.length - WIDTH));
  const start = from === 0 ? 0 : afterSpace(text, from, best);
  const limit = Math.min(text.length, from + WIDTH);
  return { start, end: limit === text.length ? limit : beforeSpace(text, limit, start) };
}

function afterSpace(text: string, from: number, most: number): number {
  const found = text.slice(from, Math.max(from, most)).search(/\s\S/);
  return found === -1 ? whole(text, from) : from + found + 1;
}

function beforeSpace(text: string, limit: number, start: number): number {
  const found = /\s\S*$/.exec(text.slice(Math.max(start, limit - LEAD), limit + 1));
  const end = found ? Math.max(start, limit - LEAD) + found.index : limit;
  return end > start ? whole(text, end) : whole(text, limit);
}

/** Never between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};

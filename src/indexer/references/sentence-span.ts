import type { Span } from '../../model/span.ts';

const REACH = 400;
/** The end of a sentence or a paragraph; the dots of `Art. 5`, `U.S. law` and `e.g. Article 3` end none. */
const END =
  /(?<!\b(?:[Aa]rts?|[Ss]ecs?|[Cc]hs?|[Nn]o|Inc|v|para|e\.g|i\.e|U\.S|[A-Z]))[.!?]["”’)]*\s+(?=[A-Z“"(¿¡])|\n\s*\n/g;

/** The sentence that holds a span, as far as a few hundred characters go. */
export function sentenceSpan(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const before = [...text.slice(from, start + 1).matchAll(END)].at(-1);
  const after = [...text.slice(end, end + REACH).matchAll(END)].at(0);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: after ? end + after.index + 1 : Math.min(text.length, end + REACH),
  };
}

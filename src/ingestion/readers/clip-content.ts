import type { ReadText } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** The first `length` characters of what was read, with everything that stands in them. */
export function clipContent(content: ReadText, length: number): ReadText {
  const keep = <T extends Span>(spans: readonly T[]): T[] =>
    spans.filter(({ start }) => start < length).map((span) => ({ ...span, end: Math.min(span.end, length) }));
  return {
    ...content,
    text: content.text.slice(0, length),
    blocks: content.blocks
      .filter(({ span }) => span.start < length)
      .map((block) => ({
        ...block,
        span: { start: block.span.start, end: Math.min(block.span.end, length) },
        ...(block.rows ? { rows: block.rows.map(keep).filter((row) => row.length > 0) } : {}),
      })),
    runs: keep(content.runs),
    boxes: keep(content.boxes),
    ocrWords: keep(content.ocrWords),
  };
}

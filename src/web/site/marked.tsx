import type { Span } from '../../model/span.ts';

/** A text with what matched marked in it. Spans are sorted and apart from one another. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const parts = spans.flatMap(({ start, end }, at) => [
    text.slice(spans[at - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

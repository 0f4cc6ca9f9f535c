/** A half-open range `[start, end)` of a document's canonical text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanLength = (span: Span): number => span.end - span.start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The text of a span. Throws `RangeError` when the span does not lie inside the text. */
export function sliceSpan(text: string, span: Span): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new RangeError(`span ${span.start}-${span.end} is outside a text of ${text.length} characters`);
  }
  return text.slice(span.start, span.end);
}

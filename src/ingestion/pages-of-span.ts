import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** Pages on which a span of a document stands: the first and the last, or nulls where there are no pages. */
export interface PagesOfSpan {
  readonly page: number | null;
  readonly pageEnd: number | null;
}

/** Finds the pages of a span by the document's runs. */
export function pagesOfSpan({ runs }: Pick<Document, 'runs'>, span: Span): PagesOfSpan {
  let low = 0;
  let high = runs.length;
  // The first run that ends after the span begins.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const pages: number[] = [];
  for (let i = low; i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.start >= span.end) break;
    pages.push(run.page);
  }
  return pages.length === 0
    ? { page: null, pageEnd: null }
    : { page: Math.min(...pages), pageEnd: Math.max(...pages) };
}

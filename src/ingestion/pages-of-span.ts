import type { Document } from '../model/document.ts';
import type { PageTurn } from '../model/passage.ts';
import type { Span } from '../model/span.ts';

/** Pages on which a span of a document stands: the first and the last, or nulls where there are no pages. */
export interface PagesOfSpan {
  readonly page: number | null;
  readonly pageEnd: number | null;
  /** Where it goes on to the next page, in the document's offsets. */
  readonly pageTurns: readonly PageTurn[];
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
  const first = runs[low];
  if (!first || first.start >= span.end) return { page: null, pageEnd: null, pageTurns: [] };
  const pageTurns: PageTurn[] = [];
  let pageEnd = first.page;
  for (let i = low + 1; i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.start >= span.end) break;
    if (run.page !== pageEnd) pageTurns.push({ at: run.start, page: run.page });
    pageEnd = run.page;
  }
  return { page: first.page, pageEnd, pageTurns };
}

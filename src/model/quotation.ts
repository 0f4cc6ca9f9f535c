import type { Brand, DocumentId } from './ids.ts';
import type { Passage } from './passage.ts';
import { contains, type Span, sliceSpan } from './span.ts';

/** Words of a source. Only {@link evidenceFrom} makes one, by slicing: text without a place does not compile. */
export type Quotation = Brand<string, 'Quotation'>;

/** A verified quotation and the place where it stands. */
export interface Evidence {
  readonly quote: Quotation;
  readonly document: DocumentId;
  readonly file: string;
  /** Pages counted from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly pageEnd: number | null;
  readonly paragraph: number;
  /** Half-open span of the document's canonical text. */
  readonly start: number;
  readonly end: number;
  /** True when any of the words came from OCR. */
  readonly ocr: boolean;
}

/**
 * The evidence for a span of a passage, given in the document's offsets.
 * Throws `RangeError` when the span leaves the passage.
 */
export function evidenceFrom(passage: Passage, span: Span): Evidence {
  if (!contains(passage.span, span)) {
    throw new RangeError(`span ${span.start}-${span.end} leaves passage ${passage.id}`);
  }
  const local = { start: span.start - passage.span.start, end: span.end - passage.span.start };
  return {
    quote: sliceSpan(passage.text, local) as Quotation,
    document: passage.document,
    file: passage.file,
    page: pageAt(passage, span.start),
    pageEnd: pageAt(passage, Math.max(span.start, span.end - 1)),
    paragraph: passage.paragraph,
    start: span.start,
    end: span.end,
    ocr: passage.ocr,
  };
}

/** The page of a character of a passage. */
function pageAt({ page, pageTurns }: Passage, offset: number): number | null {
  let found = page;
  for (const turn of pageTurns) if (turn.at <= offset) found = turn.page;
  return found;
}

/**
 * A part of a quotation, given in offsets of the quotation itself; the pages stay those of the whole.
 * Throws `RangeError` when the span leaves the quotation.
 */
export function narrowEvidence(evidence: Evidence, local: Span): Evidence {
  return {
    ...evidence,
    quote: sliceSpan(evidence.quote, local) as Quotation,
    start: evidence.start + local.start,
    end: evidence.start + local.end,
  };
}

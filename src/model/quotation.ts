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
export function evidenceFrom(passage: Passage, span: Span, pages?: PagesOfSpan): Evidence {
  if (!contains(passage.span, span)) {
    throw new RangeError(`span ${span.start}-${span.end} leaves passage ${passage.id}`);
  }
  const local = { start: span.start - passage.span.start, end: span.end - passage.span.start };
  const where = pages?.(passage, span) ?? passage;
  return {
    quote: sliceSpan(passage.text, local) as Quotation,
    document: passage.document,
    file: passage.file,
    page: where.page,
    pageEnd: where.pageEnd,
    paragraph: passage.paragraph,
    start: span.start,
    end: span.end,
    ocr: passage.ocr,
  };
}

/** Narrows a passage's pages to those of a span, for passages that cross a page. */
export type PagesOfSpan = (
  passage: Passage,
  span: Span,
) => { readonly page: number | null; readonly pageEnd: number | null };

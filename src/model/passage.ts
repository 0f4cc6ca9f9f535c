import type { BlockKind } from './document.ts';
import type { DocketId, DocumentId, PassageId, SubmissionId } from './ids.ts';
import type { Span } from './span.ts';

/** The place in the text from which on a page is another. */
export interface PageTurn {
  readonly at: number;
  readonly page: number;
}

/**
 * A paragraph-sized slice of a document: the unit that is searched, tagged and read for positions. Passages lie
 * inside one block, follow one another and do not overlap.
 */
export interface Passage {
  readonly id: PassageId;
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  readonly document: DocumentId;
  /** Path of the file below the source root. */
  readonly file: string;
  /** Counted from 1 within the document. */
  readonly ordinal: number;
  readonly span: Span;
  /** `slice(document text, span)`. */
  readonly text: string;
  /** Pages counted from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly pageEnd: number | null;
  /** Where a passage that crosses pages turns to the next one, in the document's offsets. */
  readonly pageTurns: readonly PageTurn[];
  /** Counted from 1 over the blocks of the document; what a citation names where there are no pages. */
  readonly paragraph: number;
  readonly block: BlockKind;
  /** The headings that the passage stands under, outermost first, as printed. */
  readonly headings: readonly string[];
  /** ISO 639-1 code, or `und`. */
  readonly language: string;
  /** Whether any of the text came from OCR. */
  readonly ocr: boolean;
}

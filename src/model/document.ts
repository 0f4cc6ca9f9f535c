import type { DocketId, DocumentId, Sha256, SubmissionId } from './ids.ts';
import type { Format, SourceKind } from './source.ts';
import type { Span } from './span.ts';
import type { Warning } from './warning.ts';

/** What a block of text is on its page. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list_item',
  'table',
  'footnote',
  'quotation',
  'furniture',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * A block of the canonical text. Blocks follow one another in the text, do not overlap, and are separated by
 * white space only. A document's text is its body in reading order, then footnotes, then furniture.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Page on which the block begins and ends, counted from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly pageEnd: number | null;
  /** Depth of a heading, 1 for the highest. */
  readonly level?: number;
  /** Rows of cells of a table, as spans of the canonical text. */
  readonly rows?: readonly (readonly Span[])[];
  /** The mark of a footnote as printed, for instance `12` or `*`. */
  readonly mark?: string;
}

/** What could be had of a page. */
export type PageState = 'text' | 'ocr' | 'blank' | 'unreadable';

export interface Page {
  /** Counted from 1. */
  readonly number: number;
  /** The label printed on or recorded for the page ("iv", "A-3"), where it has one. */
  readonly label: string | null;
  readonly state: PageState;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/**
 * A run of the canonical text that stands on one page. Runs cover the text without gaps and in order; a page has
 * several runs when it holds body, footnotes and furniture.
 */
export interface PageRun extends Span {
  readonly page: number;
}

/** Where a piece of text is printed: points from the top left corner of the page. */
export interface GlyphBox extends Span {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word that OCR was not sure of; confidence from 0 to 100. */
export interface OcrWord extends Span {
  readonly confidence: number;
}

/** What a reader makes of a file's bytes. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[];
  readonly runs: readonly PageRun[];
  /** Empty where the format has no fixed layout. */
  readonly boxes: readonly GlyphBox[];
  readonly ocrWords: readonly OcrWord[];
  /** Title, author and the like as the file declares them; hostile input like everything else. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
  /** Files inside this one (attachments of a mail), to be read like any other. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Outcome of reading a file. `partial`: some pages could not be read; `reason` says which and why. */
export type ReadOutcome =
  | { readonly outcome: 'read' | 'ocr'; readonly content: ReadText }
  | { readonly outcome: 'partial'; readonly content: ReadText; readonly reason: string }
  | { readonly outcome: 'unsupported' | 'failed'; readonly reason: string };

/** A document: one canonical text with its place in the record. */
export interface Document {
  readonly id: DocumentId;
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  /** Path of the file below the source root; for a typed-in comment the path of its record. */
  readonly file: string;
  readonly sha256: Sha256 | null;
  readonly format: Format | 'comment';
  readonly sourceKind: SourceKind;
  /** ISO 639-1 code of the greater part of the text, or `und`. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
  readonly runs: readonly PageRun[];
}

import type { DocketId, SubmissionId } from './ids.ts';
import type { Evidence } from './quotation.ts';

/** What a footnote names. */
export type Citation =
  | {
      readonly kind: 'source';
      readonly submitter: string;
      readonly docket: DocketId;
      readonly submission: SubmissionId;
      readonly file: string;
      /** Pages counted from 1; null where the format has none, and `paragraph` is named instead. */
      readonly page: number | null;
      readonly pageEnd: number | null;
      readonly paragraph: number;
      readonly ocr: boolean;
      /** `YYYY-MM-DD`, the day of filing, or null. */
      readonly filed: string | null;
    }
  | { readonly kind: 'authority'; readonly text: string };

/** A piece of running text. Words of a source appear as `quotation` and in no other way. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | {
      readonly kind: 'quotation';
      readonly evidence: Evidence;
      readonly docket: DocketId;
      /** Whether words of the evidence were left out before or after. */
      readonly cut: { readonly before: boolean; readonly after: boolean };
    }
  | { readonly kind: 'footnote'; readonly citation: Citation };

export type Inlines = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: Inlines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: 'blockquote'; readonly content: Inlines }
  | {
      readonly kind: 'table';
      readonly head: readonly Inlines[];
      readonly rows: readonly (readonly Inlines[])[];
      /** Columns of numbers are set to the right. */
      readonly align: readonly ('left' | 'right')[];
    }
  | {
      readonly kind: 'picture';
      readonly title: string;
      /** What it shows, in words. */
      readonly alt: string;
      /** A whole SVG file that loads nothing. */
      readonly svg: string;
      /** Size in the units of the SVG. */
      readonly width: number;
      readonly height: number;
    };

/** A line of the block at the head of a memo. */
export interface MemoField {
  readonly label: string;
  readonly values: readonly string[];
}

/** A report as a tree; renderers turn it into Markdown and other formats and decide nothing about its content. */
export interface Memo {
  readonly title: string;
  /** TO, FROM, DATE, RE; empty for a report that is no memo. */
  readonly fields: readonly MemoField[];
  /** Warnings that belong at the very top: fiction, machine-read. */
  readonly marks: readonly string[];
  readonly blocks: readonly Block[];
  /** Closing lines: how this was made, and the marks once more. */
  readonly foot: readonly string[];
}

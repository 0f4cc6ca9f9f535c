import type { Highlight } from '../../model/highlight.ts';
import type { Slice } from '../../model/matrix.ts';
import type { TemplateName } from './templates/names.ts';

/** `committee` gives options and never recommends; `advocacy` may recommend. */
export const MEMO_STYLES = ['committee', 'advocacy'] as const;
export type MemoStyle = (typeof MEMO_STYLES)[number];

/** What a memo is about, where its template asks for more than the record. */
export interface Focus {
  /** One ask, or the two that are compared. */
  readonly asks?: readonly string[];
  readonly theme?: string;
  /** A submitter by any name under which it filed, or by the id of a submission. */
  readonly submitter?: string;
}

export interface MemoOptions {
  /** `YYYY-MM-DD`, the day that the memo bears. */
  readonly date: string;
  /** Default: the annual review. */
  readonly template?: TemplateName;
  readonly focus?: Focus;
  readonly slice?: Slice;
  readonly style?: MemoStyle;
  /** Asks that the memo recommends; for the style `advocacy` alone. */
  readonly recommend?: readonly string[];
  readonly from?: string;
  /** Default: the addressees of the codebook's statute file. */
  readonly to?: readonly string[];
  /** One of the codebook's addressees; sets TO and whose options are given. */
  readonly addressee?: string;
  /** The RE line. Default: the subject of the template, with the dockets. */
  readonly subject?: string;
  /** `YYYY-MM-DD`, the day of the review from which deadlines are counted. Default: the codebook's. */
  readonly reviewDate?: string;
  /** Passages by theme, for what a record says beside the asks. */
  readonly highlights?: readonly Highlight[];
  /** Figures of the report to be set out, by their ids in the codebook. */
  readonly figures?: readonly string[];
  /** Prints percentages beside counts and denominators. */
  readonly percentages?: boolean;
  /** Every document of the record carries the mark of fiction: the head and the foot say so. */
  readonly fictional?: boolean;
  /** How many asks get quotations; the others are counted in a table. */
  readonly asksInDetail?: number;
  /** Version of the program, for the foot. */
  readonly version?: string;
}

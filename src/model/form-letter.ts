import type { DocketId, DocumentId, SubmissionId } from './ids.ts';
import type { Span } from './span.ts';

/** One submission's copy of a form letter. */
export interface FormLetterCopy {
  readonly submission: SubmissionId;
  readonly document: DocumentId;
  /** What the signer added: sentences that the others do not have, as spans of the document. */
  readonly own: readonly Span[];
}

/** A letter that several submitters filed, each with changes of its own. */
export interface FormLetter {
  /** The submission that first filed it, by the order of ids. */
  readonly id: string;
  readonly docket: DocketId;
  /** The copy that keeps most of the letter and adds least. */
  readonly document: DocumentId;
  /** The letter itself: the sentences of that copy which most variants share. */
  readonly template: readonly Span[];
  readonly copies: readonly FormLetterCopy[];
}

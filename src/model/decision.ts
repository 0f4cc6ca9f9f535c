import type { AskId, Brand, DocketId, DocumentId, Sha256, SubmissionId, ThemeId } from './ids.ts';
import type { Stance } from './position.ts';
import type { Span } from './span.ts';

/** The first letters of the hash of an entry's content: the same entry has the same id everywhere. */
export type EntryId = Brand<string, 'EntryId'>;

/**
 * `accept`: it is as the program read it. `correct`: it is otherwise. `add`: the program missed it. `remove`: there is
 * nothing. `note`: a remark, which reviews nothing.
 */
export const DECISION_ACTIONS = ['accept', 'correct', 'add', 'remove', 'note'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** Words of the source with what stands around them, so that they are found again when offsets have moved. */
export interface TextAnchor extends Span {
  readonly document: DocumentId;
  readonly quote: string;
  /** Up to {@link ANCHOR_CONTEXT} characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context kept on each side of a quotation. */
export const ANCHOR_CONTEXT = 240;

/** A document as it was when the decision was made. */
export interface SeenDocument {
  readonly document: DocumentId;
  /** SHA-256 of its canonical text. */
  readonly hash: Sha256;
}

export interface StanceVerdict {
  readonly stance: Stance;
  /** The words of the condition, for `conditional`. */
  readonly condition: string | null;
  readonly direction: string | null;
}

export interface OverallVerdict {
  /** A code of the codebook, for instance `X3`. */
  readonly code: string;
  readonly conditional: boolean;
  readonly detail: string | null;
}

/** What a decision is about, and what it says of it; null: nothing is said (`remove`), or nothing is decided (`note`). */
export type DecisionSubject =
  | { readonly kind: 'ask'; readonly ask: AskId; readonly verdict: StanceVerdict | null }
  | { readonly kind: 'overall'; readonly verdict: OverallVerdict | null }
  /** The theme of the passages that hold the anchors. */
  | { readonly kind: 'theme'; readonly theme: ThemeId };

/** What both kinds of entry carry. */
interface Entry {
  readonly id: EntryId;
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  /** The name of the person. */
  readonly by: string;
  /** The instant, as `YYYY-MM-DDThh:mm:ss.sssZ`. */
  readonly at: string;
  readonly why: string;
}

/** What a person decided about one cell, with the text that the person saw. */
export interface Decision extends Entry {
  readonly entry: 'decision';
  readonly action: DecisionAction;
  readonly subject: DecisionSubject;
  readonly anchors: readonly TextAnchor[];
  /** Every document of the submission, as it was then. */
  readonly seen: readonly SeenDocument[];
}

/** Takes a decision back; both stay on record. */
export interface Undo extends Entry {
  readonly entry: 'undo';
  readonly undoes: EntryId;
}

/** A line of the log of decisions, which only grows. */
export type ReviewEntry = Decision | Undo;

/** Names the cell that a decision is about, within its submission. */
export const subjectKey = (subject: DecisionSubject): string => {
  switch (subject.kind) {
    case 'ask':
      return subject.ask;
    case 'overall':
      return 'overall';
    case 'theme':
      return `theme:${subject.theme}`;
  }
};

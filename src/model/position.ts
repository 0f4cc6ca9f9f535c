import type { EntryId } from './decision.ts';
import type { AskId, SubmissionId } from './ids.ts';
import type { Evidence } from './quotation.ts';

/** What a submission says of an ask. No record at all is silence, which is never opposition nor neutrality. */
export const STANCES = ['support', 'conditional', 'oppose', 'mixed', 'mentions'] as const;
export type Stance = (typeof STANCES)[number];

/** `unclear`: read it; the program is not sure enough to be quoted. */
export type PositionStatus = 'settled' | 'unclear';

/** Who found the position. */
export type Basis = 'rules' | 'learned' | 'model' | 'review';

/** What a person's decision does to a position. `stale`: the text has changed since, and it is not applied. */
export interface ReviewMark {
  readonly state: 'reviewed' | 'stale';
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly decision: EntryId;
}

/** The stance of a submission on one ask. */
export interface Position {
  readonly submission: SubmissionId;
  readonly ask: AskId;
  readonly stance: Stance;
  /** The words of the condition, for `conditional`. */
  readonly condition: string | null;
  /** One of the ask's `directions`, where it lists them. */
  readonly direction: string | null;
  readonly status: PositionStatus;
  /** Estimated probability, 0 to 1, that a careful reader would put the same side. */
  readonly confidence: number;
  readonly basis: Basis;
  readonly because: readonly string[];
  /** Never empty. For `mixed` at least one quotation of each side. */
  readonly evidence: readonly Evidence[];
  /** Absent where no person has decided anything. */
  readonly review?: ReviewMark;
}

/** The overall position of a submission on the agreement's extension. */
export interface OverallPosition {
  /** A code of the codebook, for instance `X3`. */
  readonly code: string;
  /** True where the extension is made to depend on the changes. */
  readonly conditional: boolean;
  /** A further word where the codebook has one, for instance `withdraw`. */
  readonly detail: string | null;
  readonly status: PositionStatus;
  readonly confidence: number;
  readonly basis: Basis;
  readonly because: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly review?: ReviewMark;
}

/** Everything read off one submission. */
export interface SubmissionReading {
  readonly submission: SubmissionId;
  readonly overall: OverallPosition;
  readonly positions: readonly Position[];
  /** Languages in which passages stand that no cues cover: "not read". */
  readonly notRead: readonly string[];
}

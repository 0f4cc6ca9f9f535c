import type { EntryId } from './decision.ts';
import type { AskId, DocketId, SubmissionId, ThemeId } from './ids.ts';
import type { PositionStatus, Stance } from './position.ts';
import type { Evidence } from './quotation.ts';
import type { SourceKind } from './source.ts';
import type { SubmitterType } from './submission.ts';

/** The part of the record that a report is about; a field left out leaves nothing out. */
export interface Slice {
  readonly dockets?: readonly DocketId[];
  /** Asks shown as columns; a whole recommendation may be named by its id. */
  readonly asks?: readonly string[];
  /** Asks that carry one of these themes are shown. */
  readonly themes?: readonly ThemeId[];
  readonly types?: readonly SubmitterType[];
  /** State or region as the record gives it, any letter case. */
  readonly states?: readonly string[];
  /** Leaves out every cell that no person has reviewed. */
  readonly reviewedOnly?: boolean;
}

/** A quotation with the submission that it comes from, which a citation names. */
export interface SourcedEvidence extends Evidence {
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  /** `YYYY-MM-DD`, the day of filing, or null. */
  readonly filed: string | null;
  readonly stance: Stance | null;
}

/** What a submitter says of an ask, over all of its submissions. A missing cell is silence. */
export interface MatrixCell {
  readonly ask: AskId;
  readonly stance: Stance;
  /** `unclear`: the program is not sure enough to be quoted; counted apart from every stance. */
  readonly status: PositionStatus;
  /** True when a person has confirmed or set every position that the cell is made of. */
  readonly reviewed: boolean;
  /** True when a person's decision on it is no longer applied, since the text has changed. */
  readonly stale: boolean;
  /** True when submissions of the same submitter contradict one another; `stance` is then `mixed`. */
  readonly conflict: boolean;
  /** The words of the condition, where they stand in the source. */
  readonly condition: SourcedEvidence | null;
  readonly direction: string | null;
  readonly submissions: readonly SubmissionId[];
  readonly evidence: readonly SourcedEvidence[];
}

/** The overall position of a submitter: no code, one, or several that its submissions do not agree on. */
export interface MatrixOverall {
  readonly codes: readonly string[];
  readonly conditional: boolean;
  readonly details: readonly string[];
  readonly status: PositionStatus;
  readonly reviewed: boolean;
  /** True when a position was left out because only reviewed ones were asked for. */
  readonly withheld: boolean;
  readonly evidence: readonly SourcedEvidence[];
}

/** How much of a submission could be read. Only what was read can be silent. */
export type ReadState = 'whole' | 'part' | 'none';

export interface MatrixSubmission {
  readonly docket: DocketId;
  readonly id: SubmissionId;
  readonly kind: SourceKind;
  readonly filed: string | null;
  readonly read: ReadState;
  /** Why it was not read whole. */
  readonly unread: readonly string[];
  /** Id of the form letter that it is a copy of, or null. */
  readonly formLetter: string | null;
  /** The later filing of the same submitter that stands for it, entirely or wherever it speaks; or null. */
  readonly supersededBy: { readonly submission: SubmissionId; readonly scope: 'whole' | 'part' } | null;
  readonly themes: readonly ThemeId[];
  /** Its own stance on each ask it speaks to, before submitters are united. */
  readonly stances: readonly SubmissionStance[];
  /** Asks that it speaks to, left out because only reviewed cells were asked for: these are not silent. */
  readonly withheld: readonly AskId[];
}

export interface SubmissionStance {
  readonly ask: AskId;
  readonly stance: Stance;
  readonly status: PositionStatus;
  readonly reviewed: boolean;
}

/** A submitter and everything that it filed. */
export interface MatrixRow {
  /** The normalised name by which submissions were united, or the submission's own id. */
  readonly key: string;
  readonly name: string;
  /** Every spelling that was united under this row. */
  readonly names: readonly string[];
  readonly type: SubmitterType | null;
  readonly organization: boolean;
  readonly states: readonly string[];
  readonly submissions: readonly MatrixSubmission[];
  readonly read: ReadState;
  readonly overall: MatrixOverall;
  /** In the order of the columns. */
  readonly cells: readonly MatrixCell[];
  /** Asks of cells left out because only reviewed ones were asked for: these are not silent. */
  readonly withheld: readonly AskId[];
}

/** Voices counted three ways, so that a campaign is not taken for a crowd. */
export interface Voices {
  readonly submissions: number;
  readonly submitters: number;
  /** Submitters that are organisations. */
  readonly organizations: number;
  /** Distinct form letters among the submissions. */
  readonly formLetters: number;
}

/** Counts of one ask. Stances count settled cells alone; what is unclear, silent or unread stands apart. */
export interface AskCounts extends Readonly<Record<Stance, Voices>> {
  /** Everything in the record on the ask, whatever its stance and status. */
  readonly spoken: Voices;
  readonly unclear: Voices;
  readonly silent: Voices;
  readonly notRead: Voices;
  /** Of all cells with anything in them, those that no person has reviewed. */
  readonly unreviewed: Voices;
  /** Cells left out because only reviewed ones were asked for. */
  readonly withheld: number;
  /** The denominator: everything read, whole or in part. */
  readonly of: Voices;
}

export interface MatrixColumn {
  readonly ask: AskId;
  /** The ask in neutral words. */
  readonly title: string;
  readonly recommendation: string;
  readonly recommendationTitle: string;
  readonly directions: readonly string[];
  readonly statusNote: string | null;
  readonly counts: AskCounts;
  /** The same by submitter type; `unknown` where nothing shows the type. */
  readonly byType: Readonly<Partial<Record<SubmitterType | 'unknown', AskCounts>>>;
}

/** What a matrix was made from, to know whether another was made from the same. */
export interface MadeFrom {
  /** SHA-256 over the names and hashes of the files, and over the typed comments. */
  readonly sources: string;
  /** Ids of the decisions that bear on what is shown. */
  readonly decisions: readonly EntryId[];
}

/** Who wants what: submitters by asks. JSON-serialisable. */
export interface Matrix {
  readonly dockets: readonly DocketId[];
  readonly slice: Slice;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly overallLabels: Readonly<Record<string, string>>;
  readonly madeFrom: MadeFrom;
  /** All voices of the slice, read or not, and those read whole, in part and not at all. */
  readonly voices: Readonly<Record<'all' | ReadState, Voices>>;
  /** Who reviewed the cells shown, by name, and the last day (`YYYY-MM-DD`); null where nobody has. */
  readonly review: { readonly by: readonly string[]; readonly last: string } | null;
  readonly reviewedCells: number;
  readonly unreviewedCells: number;
}

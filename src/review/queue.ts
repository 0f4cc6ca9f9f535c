import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import type { OverallPosition, Position } from '../model/position.ts';
import type { ReadSubmission } from '../model/record.ts';

/** Why a cell should be reviewed, highest stakes first. */
export const QUEUE_REASONS = {
  stale: 'a decision on it no longer applies: the text has changed',
  reviewers_differ: 'two people decided otherwise',
  unclear_divided: 'unclear, on an ask that divides the record',
  conflict: 'filings of the same submitter contradict one another',
  mixed: 'speaks for and against',
  quoted: 'a memo would quote it',
  unclear: 'unclear',
  unreviewed: 'settled, not reviewed',
} as const;
export type QueueReason = keyof typeof QUEUE_REASONS;
const ORDER = Object.keys(QUEUE_REASONS) as QueueReason[];

/** A cell for a person to look at. */
export interface QueueItem {
  readonly docket: DocketId;
  readonly submission: SubmissionId;
  readonly submitter: string;
  /** An ask, or `overall`. */
  readonly cell: string;
  readonly reason: QueueReason;
  /** What is there now; null where only a decision that no longer applies spoke of it. */
  readonly position: Position | OverallPosition | null;
}

export interface QueueInputs {
  readonly matrix: Matrix;
  readonly submissions: readonly ReadSubmission[];
  /** The code for "no position found", which is no position to review. */
  readonly none: string | null;
  /** Whether a memo would quote these words of a submission. */
  readonly isQuoted: (docket: DocketId, position: Position | OverallPosition) => boolean;
  /** Cells, by {@link cellKey}, on which people differ. */
  readonly disputed: ReadonlySet<string>;
  /** Cells, by {@link cellKey}, whose decision no longer applies. */
  readonly stale: ReadonlySet<string>;
}

export const cellKey = (docket: string, submission: string, cell: string): string =>
  [docket, submission, cell].join('\0');

/** What to review first. Cells that a person has reviewed are left out, unless people differ on them. */
export function reviewQueue(inputs: QueueInputs): QueueItem[] {
  const { matrix, submissions, none } = inputs;
  const columns = new Map<string, MatrixColumn>(matrix.columns.map((column) => [column.ask, column]));
  const conflicts = new Set(
    matrix.rows.flatMap((row) =>
      row.cells
        .filter(({ conflict }) => conflict)
        .flatMap(({ ask }) => row.submissions.map(({ docket, id }) => cellKey(docket, id, ask))),
    ),
  );
  const division = (cell: string): number => divisionOf(columns.get(cell));
  const items = submissions.flatMap(({ submission: { docket, id, submitter }, reading }): QueueItem[] => {
    const cells = new Map<string, Position | OverallPosition | null>(
      reading.positions.filter(({ ask }) => columns.has(ask)).map((position) => [position.ask, position]),
    );
    if (reading.overall.code !== none) cells.set('overall', reading.overall);
    for (const key of inputs.stale) {
      const [ofDocket, ofSubmission, cell = ''] = key.split('\0');
      if (ofDocket === docket && ofSubmission === id && !cells.has(cell)) cells.set(cell, null);
    }
    return [...cells].flatMap(([cell, position]) => {
      const key = cellKey(docket, id, cell);
      const isUnclear = position?.status === 'unclear';
      const holds: Readonly<Record<QueueReason, boolean>> = {
        stale: inputs.stale.has(key),
        reviewers_differ: inputs.disputed.has(key),
        unclear_divided: isUnclear && division(cell) > 0,
        conflict: conflicts.has(key) && position?.basis !== 'review',
        mixed: position !== null && 'stance' in position && position.stance === 'mixed',
        quoted: position !== null && inputs.isQuoted(docket, position),
        unclear: isUnclear,
        unreviewed: true,
      };
      const isDone = position?.basis === 'review' && !holds.stale && !holds.reviewers_differ;
      const reason = ORDER.find((one) => holds[one]);
      if (isDone || !reason) return [];
      return [{ docket, submission: id, submitter: submitter.name, cell, reason, position }];
    });
  });
  return items.sort(
    (a, b) =>
      ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) ||
      division(b.cell) - division(a.cell) ||
      doubt(b) - doubt(a) ||
      compare(a.docket, b.docket) ||
      compare(a.submission, b.submission) ||
      compare(a.cell, b.cell),
  );
}

/** How many submitters stand on the lesser side of an ask. */
const divisionOf = (column: MatrixColumn | undefined): number =>
  column
    ? Math.min(
        column.counts.support.submitters + column.counts.conditional.submitters,
        column.counts.oppose.submitters,
      )
    : 0;

/** Of what is unclear, the likeliest first; of what is settled, the least sure. */
const doubt = ({ position }: QueueItem): number =>
  position === null ? 0 : position.status === 'unclear' ? position.confidence : 1 - position.confidence;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

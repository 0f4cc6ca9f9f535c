import type { AskId } from '../../model/ids.ts';
import type { ReadSubmission } from '../../model/record.ts';

/** Which of a submitter's filings speak: an explicit supersession wins, and mere difference stays a conflict. */
export interface Standing {
  /** Filings that no other stands for entirely. */
  readonly filings: readonly ReadSubmission[];
  /** Those whose position on an ask counts: of two that speak, not the one that the other replaces. */
  readonly on: (ask: AskId) => readonly ReadSubmission[];
  /** Those whose overall position counts; `none` is the code for "none found". */
  readonly overall: (none: string | null) => readonly ReadSubmission[];
}

export function standingOf(group: readonly ReadSubmission[]): Standing {
  const byId = new Map(group.map((read) => [read.submission.id, read]));
  const replaces = (read: ReadSubmission): ReadSubmission | undefined =>
    read.supersededBy ? byId.get(read.supersededBy.later) : undefined;
  // A later filing outside the slice replaces an earlier one all the same.
  const filings = group.filter(({ supersededBy }) => supersededBy?.scope !== 'whole');
  const unless = (speaks: (read: ReadSubmission) => boolean) =>
    filings.filter((read) => {
      const later = replaces(read);
      return !(later && speaks(later));
    });
  return {
    filings,
    on: (ask) => unless(({ reading }) => reading.positions.some((position) => position.ask === ask)),
    overall: (none) => unless(({ reading }) => reading.overall.code !== none),
  };
}

import type { AskId } from '../../model/ids.ts';
import type { AskCounts, MatrixRow, MatrixSubmission, SubmissionStance, Voices } from '../../model/matrix.ts';
import { STANCES, type Stance } from '../../model/position.ts';

/**
 * Counts submissions by the given test on each, and submitters by the test on their row: a submitter that filed
 * twice is one, a form letter filed a thousand times is one form letter. A filing that a later one stands for entirely
 * is no voice.
 */
export function countVoices(
  rows: readonly MatrixRow[],
  ofSubmission: (submission: MatrixSubmission) => boolean,
  ofRow: (row: MatrixRow) => boolean,
): Voices {
  const chosen = rows.filter(ofRow);
  const submissions = rows.flatMap((row) =>
    row.submissions.filter((one) => one.supersededBy?.scope !== 'whole' && ofSubmission(one)),
  );
  const letters = new Set(submissions.flatMap(({ formLetter }) => formLetter ?? []));
  return {
    submissions: submissions.length,
    submitters: chosen.length,
    organizations: chosen.filter(({ organization }) => organization).length,
    formLetters: letters.size,
  };
}

/** The counts of one ask over some rows. What was left out as not reviewed is not silent. */
export function countAsk(rows: readonly MatrixRow[], ask: AskId): AskCounts {
  const spoken = (submission: MatrixSubmission): SubmissionStance | undefined =>
    submission.stances.find((stance) => stance.ask === ask);
  const cell = (row: MatrixRow) => row.cells.find((one) => one.ask === ask);
  const isWithheld = (one: { readonly withheld: readonly AskId[] }): boolean => one.withheld.includes(ask);
  const read = (submission: { readonly read: string }): boolean => submission.read !== 'none';
  const ofStance = (stance: Stance): Voices =>
    countVoices(
      rows,
      (submission) => {
        const own = spoken(submission);
        return own?.stance === stance && own.status === 'settled';
      },
      (row) => {
        const own = cell(row);
        return own?.stance === stance && own.status === 'settled';
      },
    );
  const stances = Object.fromEntries(STANCES.map((stance) => [stance, ofStance(stance)])) as Record<
    Stance,
    Voices
  >;
  return {
    ...stances,
    spoken: countVoices(
      rows,
      (submission) => spoken(submission) !== undefined,
      (row) => cell(row) !== undefined,
    ),
    unclear: countVoices(
      rows,
      (submission) => spoken(submission)?.status === 'unclear',
      (row) => cell(row)?.status === 'unclear',
    ),
    silent: countVoices(
      rows,
      (submission) => read(submission) && !spoken(submission) && !isWithheld(submission),
      (row) => read(row) && !cell(row) && !isWithheld(row),
    ),
    notRead: countVoices(
      rows,
      (submission) => !read(submission),
      (row) => !read(row),
    ),
    unreviewed: countVoices(
      rows,
      (submission) => spoken(submission)?.reviewed === false,
      (row) => cell(row)?.reviewed === false,
    ),
    withheld: rows.filter(isWithheld).length,
    of: countVoices(rows, read, read),
  };
}

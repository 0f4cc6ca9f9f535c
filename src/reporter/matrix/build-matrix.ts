import { type Codebook, noOverall } from '../../codebook/codebook.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, ReadState, Slice } from '../../model/matrix.ts';
import type { PublicRecord, ReadSubmission } from '../../model/record.ts';
import type { Submission } from '../../model/submission.ts';
import { namesOrganization, submitterKey } from '../../text/submitter-key.ts';
import { countAsk, countVoices } from './count-voices.ts';
import { madeFrom } from './made-from.ts';
import { mergeCell } from './merge-cell.ts';
import { mergeOverall } from './merge-overall.ts';
import { readStates, type SubmissionReadState } from './read-state.ts';
import { selectAsks } from './select-asks.ts';
import { type Standing, standingOf } from './standing.ts';

/**
 * Who wants what: one row a submitter, one column an ask. Throws `UnknownAskError` when the slice names an ask that
 * the codebook does not have.
 */
export function buildMatrix(record: PublicRecord, codebook: Codebook, slice: Slice = {}): Matrix {
  const asks = selectAsks(codebook, slice);
  const none = noOverall(codebook)?.id ?? null;
  const stateOf = readStates(record);
  const groups = groupBySubmitter(record.submissions.filter(({ submission }) => inSlice(submission, slice)));
  const rows = [...groups].map(([key, group]) => {
    const standing = standingOf(group);
    const merged = asks.flatMap(({ id }): MatrixCell[] => {
      const held = standing
        .on(id)
        .flatMap(({ submission, reading }) =>
          reading.positions.filter(({ ask }) => ask === id).map((position) => ({ submission, position })),
        );
      const cell = mergeCell(held);
      return cell ? [cell] : [];
    });
    return rowOf(key, group, standing, group.map(stateOf), merged, none, slice.reviewedOnly ?? false);
  });
  rows.sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.key, b.key));

  const types = [...new Set(rows.map((row) => row.type ?? 'unknown'))].sort();
  const columns = asks.map((ask): MatrixColumn => {
    const recommendation = codebook.recommendations.find(({ id }) => id === ask.recommendation);
    const counts = (some: readonly MatrixRow[]) => countAsk(some, ask.id);
    return {
      ask: ask.id,
      title: ask.ask,
      recommendation: ask.recommendation,
      recommendationTitle: recommendation?.neutralTitle ?? ask.recommendation,
      directions: ask.directions,
      statusNote: ask.statusNote,
      counts: counts(rows),
      byType: Object.fromEntries(
        types.map((type) => [type, counts(rows.filter((row) => (row.type ?? 'unknown') === type))]),
      ),
    };
  });
  const voicesRead = (read: ReadState) =>
    countVoices(
      rows,
      (submission) => submission.read === read,
      (row) => row.read === read,
    );
  const cells = rows.flatMap((row) => row.cells);
  return {
    dockets: slice.dockets ?? record.dockets,
    slice,
    columns,
    rows,
    madeFrom: madeFrom(record),
    overallLabels: Object.fromEntries(codebook.overall.map(({ id, label }) => [id, label])),
    voices: {
      all: countVoices(
        rows,
        () => true,
        () => true,
      ),
      whole: voicesRead('whole'),
      part: voicesRead('part'),
      none: voicesRead('none'),
    },
    review: reviewersOf(record, rows),
    reviewedCells: cells.filter(({ reviewed }) => reviewed).length,
    unreviewedCells: cells.filter(({ reviewed }) => !reviewed).length,
  };
}

function inSlice(submission: Submission, slice: Slice): boolean {
  const { submitter, fields, docket } = submission;
  const state = fields.state?.trim().toLowerCase();
  return (
    (!slice.dockets || slice.dockets.includes(docket)) &&
    (!slice.types || (submitter.type !== null && slice.types.includes(submitter.type))) &&
    (!slice.states || slice.states.some((wanted) => wanted.trim().toLowerCase() === state))
  );
}

function groupBySubmitter(submissions: readonly ReadSubmission[]): Map<string, ReadSubmission[]> {
  const groups = new Map<string, ReadSubmission[]>();
  for (const one of submissions) {
    const key = submitterKey(one.submission);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function rowOf(
  key: string,
  group: readonly ReadSubmission[],
  standing: Standing,
  states: readonly SubmissionReadState[],
  merged: readonly MatrixCell[],
  none: string | null,
  reviewedOnly: boolean,
): MatrixRow {
  const names = unique(group.map(({ submission }) => submission.submitter.name));
  const type = group.map(({ submission }) => submission.submitter.type).find((one) => one !== null) ?? null;
  const speaking = standing.overall(none);
  const overall = speaking.filter(({ reading }) => !reviewedOnly || reading.overall.basis === 'review');
  const cells = merged.filter(({ reviewed }) => !reviewedOnly || reviewed);
  const withheld = merged.filter((cell) => !cells.includes(cell)).map(({ ask }) => ask);
  const reads = new Set(states.map(({ read }) => read));
  return {
    key,
    name: names[0] ?? key,
    names,
    type,
    organization: group.every(({ submission }) => namesOrganization(submission)),
    states: unique(group.flatMap(({ submission }) => submission.fields.state ?? [])),
    submissions: group.map(({ submission, reading, themes, formLetter, supersededBy }, index) => ({
      docket: submission.docket,
      id: submission.id,
      kind: submission.kind,
      filed: submission.date,
      read: states[index]?.read ?? 'none',
      unread: states[index]?.unread ?? [],
      formLetter,
      supersededBy: supersededBy ? { submission: supersededBy.later, scope: supersededBy.scope } : null,
      themes,
      stances: reading.positions
        .filter(({ ask }) => standing.on(ask).some((one) => one.submission === submission))
        .filter(
          ({ ask, basis }) => cells.some((cell) => cell.ask === ask) && (!reviewedOnly || basis === 'review'),
        )
        .map(({ ask, stance, status, basis }) => ({ ask, stance, status, reviewed: basis === 'review' })),
      withheld: withheld.filter((id) => reading.positions.some(({ ask }) => ask === id)),
    })),
    read: reads.size === 1 ? (states[0]?.read ?? 'none') : 'part',
    overall: { ...mergeOverall(overall, none), withheld: overall.length < speaking.length },
    cells,
    withheld,
  };
}

/** Who reviewed the cells of the rows, in the order of the first letter, and when last. */
function reviewersOf(record: PublicRecord, rows: readonly MatrixRow[]): Matrix['review'] {
  const shown = new Map(
    rows.flatMap(({ cells, submissions }) =>
      submissions.map(({ docket, id }) => [`${docket}/${id}`, new Set(cells.map(({ ask }) => ask))] as const),
    ),
  );
  const marks = record.submissions.flatMap(({ submission, reading }) => {
    const asks = shown.get(`${submission.docket}/${submission.id}`);
    const own = asks ? reading.positions.filter(({ ask }) => asks.has(ask)) : [];
    return own.flatMap(({ review }) => (review?.state === 'reviewed' ? review : []));
  });
  const last = marks
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return last === undefined ? null : { by: unique(marks.map(({ by }) => by)).sort(), last };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { EntryId, ReviewEntry } from '../model/decision.ts';
import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Sql } from './database.ts';

/** The log of people's decisions. It outlives everything that is read anew, and only grows, removals on request apart. */
export interface Decisions {
  /** Appends entries that are not there yet, all or none; returns how many were new. */
  readonly append: (entries: readonly ReviewEntry[]) => number;
  readonly get: (id: EntryId) => ReviewEntry | null;
  readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => ReviewEntry[];
  /** In the order in which they were recorded. */
  readonly all: (docket?: DocketId) => ReviewEntry[];
  /** Changes whenever the log does. */
  readonly key: () => string;
}

export function decisionsOf(sql: Sql): Decisions {
  const insert = sql.prepare(
    'INSERT INTO decisions (id, docket, submission, entry) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const get = sql.prepare<[string], string>('SELECT entry FROM decisions WHERE id = ?').pluck();
  const ofSubmission = sql
    .prepare<[string, string], string>(
      'SELECT entry FROM decisions WHERE docket = ? AND submission = ? ORDER BY number',
    )
    .pluck();
  const all = sql
    .prepare<[string | null, string | null], string>(
      'SELECT entry FROM decisions WHERE ? IS NULL OR docket = ? ORDER BY number',
    )
    .pluck();
  const last = sql
    .prepare<[], string>('SELECT number || id FROM decisions ORDER BY number DESC LIMIT 1')
    .pluck();
  const read = (text: string): ReviewEntry => JSON.parse(text) as ReviewEntry;
  return {
    append: sql.transaction((entries: readonly ReviewEntry[]) =>
      entries.reduce(
        (added, entry) =>
          added + insert.run(entry.id, entry.docket, entry.submission, JSON.stringify(entry)).changes,
        0,
      ),
    ).immediate,
    get: (id) => {
      const text = get.get(id);
      return text === undefined ? null : read(text);
    },
    ofSubmission: (docket, submission) => ofSubmission.all(docket, submission).map(read),
    all: (docket) => all.all(docket ?? null, docket ?? null).map(read),
    key: () => last.get() ?? '',
  };
}

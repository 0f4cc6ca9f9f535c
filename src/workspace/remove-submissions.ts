import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Sql } from './database.ts';
import { WorkspaceError } from './error.ts';
import { forgetRuns } from './notes.ts';
import type { Workspace } from './workspace.ts';

export interface RemovalRequest {
  readonly submissions: readonly { readonly docket: DocketId; readonly id: SubmissionId }[];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly why: string;
}

/**
 * Takes submissions out for good: their text, what was made of it, decisions and models' answers about it, and the
 * original bytes that no other submission has. The ledger keeps when and why. Nobody else may be at work in the
 * workspace: throws {@link WorkspaceError} then; what is left to wipe is wiped when it is next opened.
 */
export function removeSubmissions(workspace: Workspace, { submissions, date, why }: RemovalRequest): void {
  const { sql } = workspace;
  const forget = [...LEFT_BEHIND, ...ABOUT_THE_DOCKET].map((statement) => sql.prepare(statement));
  const enter = sql.prepare('INSERT INTO removing VALUES (?, ?)');
  workspace.atomically(() => {
    for (const { docket, id } of submissions) {
      enter.run(docket, id);
      workspace.removals.record({ docket, date, why }, id);
      for (const statement of forget) statement.run({ docket, id });
      workspace.submissions.remove(docket, id);
    }
    sql.exec('DELETE FROM removing');
    forgetRuns(sql);
    workspace.files.settleDuplicates();
    workspace.supersessions.markFiles();
    workspace.readings.collect();
  });
  sweep(workspace);
}

/** What does not go with its submission by itself. Answers of before know no submission, and might be about this one. */
const LEFT_BEHIND: readonly string[] = [
  'DELETE FROM decisions WHERE docket = @docket AND submission = @id',
  'DELETE FROM model_answers WHERE submission IS NULL OR (docket = @docket AND submission = @id)',
  // The file of a record is a file of its own; one that holds this record alone would name it.
  `DELETE FROM files WHERE docket = @docket AND submission IS NULL
     AND path IN (SELECT path FROM records WHERE docket = @docket AND submission = @id)
     AND path NOT IN (SELECT path FROM records WHERE docket = @docket AND submission <> @id)`,
  `DELETE FROM warnings WHERE docket = @docket AND submission IS NULL AND (
     instr(message, @id) > 0
     OR file IN (SELECT path FROM files WHERE docket = @docket AND submission = @id)
     OR (file, coalesce(line, 0)) IN (SELECT path, line FROM records WHERE docket = @docket AND submission = @id))`,
];

/** What was counted over the whole docket, and is counted again. */
const ABOUT_THE_DOCKET: readonly string[] = [
  "DELETE FROM stages WHERE docket = @docket AND stage = 'voices' AND @id = @id",
  'DELETE FROM form_letters WHERE docket = @docket AND @id = @id',
];

/** Wipes what removed rows leave: in the search index, in free pages, in the log, among the originals. */
export function sweep({ sql, originals, removals, files }: Workspace): void {
  originals.keepOnly(new Set(files.ledger().flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))));
  sql.exec("INSERT INTO passage_search (passage_search) VALUES ('rebuild')");
  sql.exec('VACUUM');
  truncateLog(sql);
  removals.swept();
}

function truncateLog(sql: Sql): void {
  const [{ busy } = { busy: 1 }] = sql.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (busy !== 0) {
    throw new WorkspaceError(
      'the submission is removed, but another sunset is at work and still holds traces of it: end it, then run "sunset status"',
    );
  }
}

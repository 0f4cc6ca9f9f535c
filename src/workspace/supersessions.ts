import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Supersession } from '../model/supersession.ts';
import type { Sql } from './database.ts';

export interface Supersessions {
  /** Replaces all that is known of a docket. */
  readonly save: (docket: DocketId, found: readonly Supersession[]) => void;
  readonly list: (docket?: DocketId) => Supersession[];
  /** What stands for a submission, or null. */
  readonly of: (docket: DocketId, earlier: SubmissionId) => Supersession | null;
  /** Marks the files of submissions that others stand for entirely, as they are known now. */
  readonly markFiles: () => void;
}

export function supersessionsOf(sql: Sql): Supersessions {
  const clear = sql.prepare('DELETE FROM supersessions WHERE docket = ?');
  const insert = sql.prepare('INSERT OR REPLACE INTO supersessions VALUES (?, ?, ?, ?, ?)');
  const all = sql
    .prepare<[string | null, string | null], string>(
      'SELECT statement FROM supersessions WHERE ? IS NULL OR docket = ? ORDER BY docket, earlier',
    )
    .pluck();
  const one = sql
    .prepare<[string, string], string>('SELECT statement FROM supersessions WHERE docket = ? AND earlier = ?')
    .pluck();
  const reset = sql.prepare(
    "UPDATE files SET status = read_status, reason = NULL WHERE status = 'superseded'",
  );
  const mark = sql.prepare(`
    UPDATE files SET status = 'superseded', reason = 'replaced by ' || s.later
    FROM supersessions s
    WHERE s.docket = files.docket AND s.earlier = files.submission AND s.scope = 'whole'
      AND files.read_status IN ('read', 'ocr')`);
  return {
    save: sql.transaction((docket: DocketId, found: readonly Supersession[]) => {
      clear.run(docket);
      for (const statement of found) {
        const { earlier, later, scope } = statement;
        insert.run(docket, earlier, later, scope, JSON.stringify(statement));
      }
    }),
    list: (docket) =>
      all.all(docket ?? null, docket ?? null).map((statement) => JSON.parse(statement) as Supersession),
    of: (docket, earlier) => {
      const statement = one.get(docket, earlier);
      return statement === undefined ? null : (JSON.parse(statement) as Supersession);
    },
    markFiles: sql.transaction(() => {
      reset.run();
      mark.run();
    }),
  };
}

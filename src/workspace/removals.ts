import { createHash } from 'node:crypto';
import type { Removal } from '../model/coverage.ts';
import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Sql } from './database.ts';
import { forgetRuns } from './notes.ts';

/** What was taken out on request, and stays out. */
export interface Removals {
  readonly has: (docket: DocketId, id: SubmissionId) => boolean;
  readonly record: (removal: Removal, id: SubmissionId) => void;
  readonly list: () => Removal[];
  /** Lets a submission come in again the next time that its source is read. */
  readonly restore: (docket: DocketId, id: SubmissionId) => void;
  /** Gives every removal to another workspace. */
  readonly copyTo: (other: Sql) => void;
  readonly isSwept: () => boolean;
  readonly swept: () => void;
}

interface Row extends Removal {
  readonly hash: string;
}

export function removalsOf(sql: Sql): Removals {
  const has = sql
    .prepare<[string, string], number>('SELECT 1 FROM removals WHERE docket = ? AND hash = ?')
    .pluck();
  const insert = 'INSERT OR REPLACE INTO removals VALUES (?, ?, ?, ?, ?)';
  const record = sql.prepare(insert);
  const all = sql.prepare<[], Row>(
    'SELECT docket, hash, date, why FROM removals ORDER BY date, docket, hash',
  );
  const restore = sql.prepare('DELETE FROM removals WHERE docket = ? AND hash = ?');
  const unswept = sql.prepare<[], number>('SELECT 1 FROM removals WHERE NOT swept').pluck();
  const sweep = sql.prepare('UPDATE removals SET swept = 1');
  return {
    has: (docket, id) => has.get(docket, hashOf(id)) !== undefined,
    record: ({ docket, date, why }, id) => void record.run(docket, hashOf(id), date, why, 0),
    list: () => all.all().map(({ docket, date, why }) => ({ docket, date, why })),
    restore: (docket, id) => {
      if (restore.run(docket, hashOf(id)).changes > 0) forgetRuns(sql);
    },
    copyTo: (other) => {
      const copy = other.prepare(insert);
      for (const { docket, hash, date, why } of all.all()) copy.run(docket, hash, date, why, 1);
    },
    isSwept: () => unswept.get() === undefined,
    swept: () => void sweep.run(),
  };
}

/** Enough to know a submission again, without saying which it was. */
const hashOf = (id: SubmissionId): string => createHash('sha256').update(id).digest('hex');

import type { DocketId } from '../model/ids.ts';
import type { Sql } from './database.ts';

/** Stages whose units carry a key; the unit of `voices` is a whole docket, named ''. */
export type StageName = 'index' | 'search' | 'positions' | 'voices';

/** Remembers for which inputs a unit's work was done. Same key, no work. */
export interface Stages {
  readonly key: (stage: StageName, docket: DocketId, unit: string) => string | null;
  readonly done: (stage: StageName, docket: DocketId, unit: string, key: string) => void;
}

export function stagesOf(sql: Sql): Stages {
  const get = sql
    .prepare<[string, string, string], string>(
      'SELECT key FROM stages WHERE stage = ? AND docket = ? AND unit = ?',
    )
    .pluck();
  const put = sql.prepare(
    'INSERT INTO stages (stage, docket, unit, key) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET key = excluded.key',
  );
  return {
    key: (stage, docket, unit) => get.get(stage, docket, unit) ?? null,
    done: (stage, docket, unit, key) => void put.run(stage, docket, unit, key),
  };
}

import type { Sql } from './database.ts';

/** Small facts about the workspace itself: one string a key. */
export interface Notes {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
}

export function notesOf(sql: Sql): Notes {
  const get = sql.prepare<[string], string>('SELECT value FROM notes WHERE key = ?').pluck();
  const put = sql.prepare(
    'INSERT INTO notes (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return { get: (key) => get.get(key) ?? null, set: (key, value) => void put.run(key, value) };
}

/** Forgets what runs wrote: it holds no longer. */
export const forgetRuns = (sql: Sql): void =>
  void sql.prepare("DELETE FROM notes WHERE key LIKE 'run %'").run();

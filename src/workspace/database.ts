import Database from 'better-sqlite3';
import { WorkspaceError } from './error.ts';
import { MIGRATIONS } from './schema.ts';

export type Sql = Database.Database;

/** Opens the SQLite file, migrates it to the present schema, and turns SQLite's errors into advice. */
export function openDatabase(path: string): Sql {
  let sql: Sql | undefined;
  try {
    sql = new Database(path, { timeout: 10_000 });
    sql.pragma('journal_mode = WAL');
    sql.pragma('synchronous = NORMAL');
    sql.pragma('foreign_keys = ON');
    // In KiB: pages of the search index are visited again and again while it is written.
    sql.pragma('cache_size = -65536');
    migrate(sql, path);
    return sql;
  } catch (error) {
    sql?.close();
    throw explain(error, path);
  }
}

function migrate(sql: Sql, path: string): void {
  const version = sql.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length) {
    throw new WorkspaceError(
      `${path} was written by a newer version of sunset (schema ${version}, this one knows ${MIGRATIONS.length}): update sunset, or use another --workspace`,
    );
  }
  if (version === MIGRATIONS.length) return;
  const upgrade = sql.transaction(() => {
    // Asked again under the lock: another process may have migrated in between.
    const from = sql.pragma('user_version', { simple: true }) as number;
    for (const migration of MIGRATIONS.slice(from)) sql.exec(migration);
    sql.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  upgrade.immediate();
}

/** The error to show for what SQLite reported. */
export function explain(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return error;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new WorkspaceError(
      `${path} is damaged or not a sunset workspace: move it away and run again (the originals beside it and your sources are untouched)`,
    );
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new WorkspaceError(`${path} is in use by another sunset: wait for it to finish, then run again`);
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_READONLY') {
    return new WorkspaceError(`${path} cannot be opened for writing: check the folder and its permissions`);
  }
  if (code === 'SQLITE_FULL') return new WorkspaceError(`no space is left for ${path}`);
  return error;
}

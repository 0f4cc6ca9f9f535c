import type { SqlHandle, SqlStatement } from './sql-handle.ts';

/** Queries of filters differ in their text; more than so many different ones are not kept. */
const MOST_REMEMBERED = 200;

/** The same database, where a statement is compiled once: a search runs some twenty of them. */
export function rememberStatements(sql: SqlHandle): SqlHandle {
  const remembered = new Map<string, SqlStatement>();
  return {
    prepare: (source) => {
      const statement = remembered.get(source) ?? sql.prepare(source);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(source, statement);
      return statement;
    },
  };
}

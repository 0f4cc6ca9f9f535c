/** What search needs of an open SQLite database; better-sqlite3's handle is one. */
export interface SqlHandle {
  prepare(source: string): SqlStatement;
}

/** Methods rather than function properties: only so do the library's stricter parameters fit. */
export interface SqlStatement {
  all(...parameters: unknown[]): unknown[];
  get(...parameters: unknown[]): unknown;
  run(...parameters: unknown[]): unknown;
}

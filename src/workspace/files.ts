import type { DocketId, Sha256, SubmissionId } from '../model/ids.ts';
import type { StrayFile } from '../model/ingested.ts';
import type { FileStatus, LedgerFile } from '../model/source.ts';
import type { Warning } from '../model/warning.ts';
import type { Sql } from './database.ts';

export interface Files {
  /** The hash of a file whose fingerprint is unchanged since it was last read. */
  readonly knownHash: (docket: DocketId, path: string, fingerprint: string) => Sha256 | null;
  readonly ledger: (docket?: DocketId) => LedgerFile[];
  readonly records: () => number;
  readonly warnings: (docket?: DocketId) => Warning[];
  /** Replaces what a source brought beside its submissions. */
  readonly saveStray: (
    source: string,
    docket: DocketId,
    files: readonly StrayFile[],
    warnings: readonly Warning[],
  ) => void;
  /** Marks all but the first file (by path) of the same bytes within a docket as duplicates. */
  readonly settleDuplicates: () => void;
  /** Says why a file has the status that it has. */
  readonly explain: (file: Pick<LedgerFile, 'docket' | 'path'>, reason: string) => void;
}

interface Row {
  readonly docket: DocketId;
  readonly path: string;
  readonly submission: SubmissionId | null;
  readonly size: number | null;
  readonly sha256: Sha256 | null;
  readonly status: FileStatus;
  readonly reason: string | null;
}

export function filesOf(sql: Sql): Files {
  const known = sql
    .prepare<[string, string, string], Sha256 | null>(
      'SELECT sha256 FROM files WHERE docket = ? AND path = ? AND fingerprint = ?',
    )
    .pluck();
  const ledger = sql.prepare<[string | null, string | null], Row>(`
    SELECT docket, path, submission, size, sha256, status, reason FROM files
    WHERE ? IS NULL OR docket = ? ORDER BY docket, path`);
  const records = sql.prepare<[], number>('SELECT count(*) FROM records').pluck();
  const warnings = sql.prepare<
    [string | null, string | null],
    { [key in keyof Warning]: Warning[key] | null }
  >(`
    SELECT code, message, file, page, line FROM warnings
    WHERE ? IS NULL OR docket = ? ORDER BY docket, file, page, line, code, message`);
  const forgetFiles = sql.prepare('DELETE FROM files WHERE source = ? AND submission IS NULL');
  const forgetWarnings = sql.prepare('DELETE FROM warnings WHERE source = ? AND submission IS NULL');
  const file = sql.prepare(`
    INSERT OR REPLACE INTO files (docket, path, source, submission, size, sha256, fingerprint, read_status, status, reason)
    VALUES (?, ?, ?, NULL, ?, NULL, NULL, ?, ?, ?)`);
  const warning = sql.prepare('INSERT INTO warnings VALUES (?, ?, NULL, ?, ?, ?, ?, ?)');
  const reset = sql.prepare(`
    UPDATE files SET status = read_status, reason = NULL
    WHERE status = 'duplicate' AND read_status IN ('read', 'ocr')`);
  const mark = sql.prepare(`
    UPDATE files SET status = 'duplicate', reason = 'same bytes as ' || first.path
    FROM (SELECT docket, sha256, min(path) AS path FROM files
          WHERE sha256 IS NOT NULL AND read_status IN ('read', 'ocr')
          GROUP BY docket, sha256 HAVING count(*) > 1) AS first
    WHERE files.docket = first.docket AND files.sha256 = first.sha256 AND files.path <> first.path
      AND files.read_status IN ('read', 'ocr')`);
  const explain = sql.prepare('UPDATE files SET reason = ? WHERE docket = ? AND path = ?');
  return {
    knownHash: (docket, path, fingerprint) => known.get(docket, path, fingerprint) ?? null,
    ledger: (docket) => ledger.all(docket ?? null, docket ?? null),
    records: () => records.get() ?? 0,
    warnings: (docket) =>
      warnings.all(docket ?? null, docket ?? null).map((row) => ({
        code: row.code ?? '',
        message: row.message ?? '',
        ...(row.file === null || row.file === undefined ? {} : { file: row.file }),
        ...(row.page === null || row.page === undefined ? {} : { page: row.page }),
        ...(row.line === null || row.line === undefined ? {} : { line: row.line }),
      })),
    saveStray: sql.transaction(
      (source: string, docket: DocketId, files: readonly StrayFile[], notes: readonly Warning[]) => {
        forgetFiles.run(source);
        forgetWarnings.run(source);
        for (const f of files) file.run(f.docket, f.path, source, f.size, f.status, f.status, f.reason);
        for (const w of notes) {
          warning.run(docket, source, w.code, w.message, w.file ?? null, w.page ?? null, w.line ?? null);
        }
      },
    ).immediate,
    settleDuplicates: sql.transaction(() => {
      reset.run();
      mark.run();
    }).immediate,
    explain: ({ docket, path }, reason) => void explain.run(reason, docket, path),
  };
}

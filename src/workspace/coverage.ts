import type { Coverage, CoverageProblem } from '../model/coverage.ts';
import { FILE_STATUSES, type FileStatus } from '../model/source.ts';
import type { Sql } from './database.ts';
import { documentsOf } from './documents.ts';
import { filesOf } from './files.ts';
import { removalsOf } from './removals.ts';

/** Statuses that a person should look at, in the order of gravity. */
const PROBLEMS: ReadonlySet<FileStatus> = new Set([
  'missing',
  'failed',
  'unsupported',
  'partial',
  'confidential',
]);

/** The coverage ledger of a workspace, in numbers and problems. */
export function coverageOf(sql: Sql): Coverage {
  const files = filesOf(sql);
  const ledger = files.ledger();
  const byStatus = Object.fromEntries(FILE_STATUSES.map((status) => [status, 0])) as Record<
    FileStatus,
    number
  >;
  for (const file of ledger) byStatus[file.status] += 1;
  const problems: CoverageProblem[] = [
    ...ledger
      .filter((file) => PROBLEMS.has(file.status))
      .map((file) => ({
        file: file.path,
        page: null,
        reason: `${file.status}: ${file.reason ?? 'no reason recorded'}`,
      })),
    ...files.warnings().map(({ file, page, line, message }) => ({
      file: file ?? '',
      page: page ?? null,
      reason: line === undefined ? message : `line ${line}: ${message}`,
    })),
  ];
  const one = (text: string): number => sql.prepare<[], number>(text).pluck().get() ?? 0;
  return {
    // A missing file was named and not found.
    files: { found: ledger.length - byStatus.missing, ...byStatus },
    records: files.records(),
    pages: documentsOf(sql).pages(),
    submissions: one(
      "SELECT count(*) FROM submissions WHERE kind NOT IN ('notice', 'agreement', 'statute', 'report')",
    ),
    organizations:
      one(`SELECT count(DISTINCT lower(json_extract(submitter, '$.organization'))) FROM submissions
      WHERE kind NOT IN ('notice', 'agreement', 'statute', 'report')`),
    formLetters: one('SELECT count(*) FROM form_letters'),
    problems,
    removals: removalsOf(sql).list(),
  };
}

import type { Coverage, CoverageProblem, KindCoverage } from '../model/coverage.ts';
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
    kinds: kindsOf(sql),
  };
}

function kindsOf(sql: Sql): KindCoverage[] {
  const lost = [...PROBLEMS].map((status) => `'${status}'`).join(', ');
  return sql
    .prepare<[], KindCoverage>(`
      SELECT s.docket, s.kind, count(*) AS submissions,
        coalesce(sum(f.files), 0) AS files, coalesce(sum(d.pages), 0) AS pages, coalesce(sum(f.lost), 0) AS lost
      FROM submissions s
      LEFT JOIN (SELECT docket, submission, sum(status <> 'missing') AS files, sum(status IN (${lost})) AS lost
        FROM files GROUP BY docket, submission) f ON f.docket = s.docket AND f.submission = s.id
      LEFT JOIN (SELECT d.docket, d.submission, sum(json_array_length(r.pages)) AS pages
        FROM documents d JOIN readings r ON r.key = d.reading
        GROUP BY d.docket, d.submission) d ON d.docket = s.docket AND d.submission = s.id
      GROUP BY s.docket, s.kind ORDER BY s.docket, submissions DESC, s.kind`)
    .all();
}

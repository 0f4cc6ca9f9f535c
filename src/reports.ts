import type { Codebook } from './codebook/codebook.ts';
import type { Highlight } from './model/highlight.ts';
import type { Slice } from './model/matrix.ts';
import type { Memo } from './model/memo.ts';
import type { PublicRecord } from './model/record.ts';
import { renderCoverageMarkdown } from './reporter/coverage/coverage-markdown.ts';
import { buildMatrix } from './reporter/matrix/build-matrix.ts';
import { renderEvidenceCsv } from './reporter/matrix/evidence-csv.ts';
import { renderMatrixCsv } from './reporter/matrix/matrix-csv.ts';
import { renderMatrixMarkdown } from './reporter/matrix/matrix-markdown.ts';
import { buildMemo } from './reporter/memo/build-memo.ts';
import { renderMarkdown } from './reporter/render/markdown.ts';
import { askSummaries } from './reporter/summary/ask-summary.ts';
import { submitterSummaries } from './reporter/summary/submitter-summary.ts';
import { verifyMatrix, verifyMemo } from './reporter/verify-memo.ts';

export interface ReportOptions {
  /** `YYYY-MM-DD`, the day that the memo bears. */
  readonly date: string;
  readonly version: string;
  readonly slice?: Slice;
  /** Every document carries the mark of fiction. */
  readonly fictional: boolean;
  readonly highlights: readonly Highlight[];
}

/** File name → contents. */
export type Reports = ReadonlyMap<string, string>;

/**
 * All that the main job writes, as texts. Every quotation is checked against its source first: throws
 * `QuotationError`, and nothing is written, when one is not there.
 */
export function buildReports(record: PublicRecord, codebook: Codebook, options: ReportOptions): Reports {
  const { slice, fictional } = options;
  const matrix = buildMatrix(record, codebook, slice);
  const memos: readonly (readonly [name: string, memo: Memo])[] = [
    ['memo.md', buildMemo(record, codebook, options)],
    ['asks.md', askSummaries(matrix, codebook, { fictional })],
    ['submitters.md', submitterSummaries(matrix, codebook, { fictional })],
  ];
  verifyMatrix(matrix, record.textOf);
  for (const [, memo] of memos) verifyMemo(memo, record.textOf);
  return new Map([
    ...memos.map(([name, memo]) => [name, renderMarkdown(memo)] as const),
    ['matrix.csv', renderMatrixCsv(matrix)],
    ['matrix.md', renderMatrixMarkdown(matrix, { fictional })],
    ['evidence.csv', renderEvidenceCsv(matrix)],
    ['coverage.md', renderCoverageMarkdown(record.coverage, record.ledger, record.warnings)],
    ['coverage.json', `${JSON.stringify({ ...record.coverage, ledger: record.ledger }, null, 2)}\n`],
  ]);
}

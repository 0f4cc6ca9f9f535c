import type { Codebook } from '../codebook/codebook.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Matrix, Slice } from '../model/matrix.ts';
import type { Memo } from '../model/memo.ts';
import type { PublicRecord } from '../model/record.ts';
import { renderCoverageMarkdown } from '../reporter/coverage/coverage-markdown.ts';
import { buildMatrix } from '../reporter/matrix/build-matrix.ts';
import { renderEvidenceCsv } from '../reporter/matrix/evidence-csv.ts';
import { renderMatrixCsv } from '../reporter/matrix/matrix-csv.ts';
import { renderMatrixMarkdown } from '../reporter/matrix/matrix-markdown.ts';
import { buildMemo } from '../reporter/memo/build-memo.ts';
import { renderMarkdown } from '../reporter/render/markdown.ts';
import { askSummaries } from '../reporter/summary/ask-summary.ts';
import { submitterSummaries } from '../reporter/summary/submitter-summary.ts';
import { verifyMatrix, verifyMemo } from '../reporter/verify-memo.ts';

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
export type Documents = ReadonlyMap<string, Uint8Array>;

interface Trees {
  readonly matrix: Matrix;
  readonly memo: Memo;
  readonly asks: Memo;
  readonly submitters: Memo;
}

/** Throws `QuotationError` when a quotation is not in its source. */
function verifiedTrees(record: PublicRecord, codebook: Codebook, options: ReportOptions): Trees {
  const { slice, fictional } = options;
  const matrix = buildMatrix(record, codebook, slice);
  const memo = buildMemo(record, codebook, options);
  const asks = askSummaries(matrix, codebook, { fictional });
  const submitters = submitterSummaries(matrix, codebook, { fictional });
  verifyMatrix(matrix, record.textOf);
  for (const tree of [memo, asks, submitters]) verifyMemo(tree, record.textOf);
  return { matrix, memo, asks, submitters };
}

/**
 * All that the main job writes as texts. Every quotation is checked against its source first: throws
 * `QuotationError`, and nothing is written, when one is not there.
 */
export function buildReports(record: PublicRecord, codebook: Codebook, options: ReportOptions): Reports {
  const { matrix, memo, asks, submitters } = verifiedTrees(record, codebook, options);
  return new Map([
    ['memo.md', renderMarkdown(memo)],
    ['asks.md', renderMarkdown(asks)],
    ['submitters.md', renderMarkdown(submitters)],
    ['matrix.csv', renderMatrixCsv(matrix)],
    ['matrix.md', renderMatrixMarkdown(matrix, { fictional: options.fictional })],
    ['evidence.csv', renderEvidenceCsv(matrix)],
    ['coverage.md', renderCoverageMarkdown(record.coverage, record.ledger, record.warnings)],
    ['coverage.json', `${JSON.stringify({ ...record.coverage, ledger: record.ledger }, null, 2)}\n`],
  ]);
}

/** The reports that leave the building, as files of an office. Throws as {@link buildReports} does. */
export async function buildDocuments(
  record: PublicRecord,
  codebook: Codebook,
  options: ReportOptions,
): Promise<Documents> {
  const { matrix, memo } = verifiedTrees(record, codebook, options);
  const { renderDocx } = await import('../reporter/render/docx/render-docx.ts');
  const { matrixSheets } = await import('../reporter/matrix/matrix-sheets.ts');
  const { renderXlsx } = await import('../reporter/render/xlsx/render-xlsx.ts');
  return new Map([
    ['memo.docx', await renderDocx(memo)],
    ['matrix.xlsx', await renderXlsx(matrixSheets(matrix, codebook, options))],
  ]);
}

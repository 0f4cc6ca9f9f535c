import type { Coverage } from '../../model/coverage.ts';
import type { LedgerFile } from '../../model/source.ts';
import type { Warning } from '../../model/warning.ts';
import { FILE_FATES } from './file-advice.ts';

/** The ledger for programs: the numbers, every file with its fate and advice, and the readers' notes. */
export const coverageJson = (
  coverage: Coverage,
  ledger: readonly LedgerFile[],
  warnings: readonly Warning[] = [],
): string =>
  `${JSON.stringify({ ...coverage, ledger: ledger.map((file) => ({ ...file, todo: FILE_FATES[file.status].todo })), warnings }, null, 2)}\n`;

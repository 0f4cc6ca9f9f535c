import { readFileSync } from 'node:fs';
import { parseTable } from './table.ts';

/** A docket that the common sites do not hold. */
export interface DocketElsewhere {
  readonly docket: string;
  /** Where people find it. */
  readonly address: string;
  /** How to bring it in. */
  readonly advice: string;
}

/** Reads `elsewhere.tsv`. Throws `CodebookError` with the line of a bad row. */
export const loadElsewhere = (path: string): DocketElsewhere[] =>
  parseTable(path, readFileSync(path, 'utf8')).map(({ cells }) => ({
    docket: cells.docket ?? '',
    address: cells.address ?? '',
    advice: cells.advice ?? '',
  }));

import { parseTable } from './table.ts';

/** A figure of the report, or an inconsistency in it that a memo writer must know of. */
export interface Fact {
  readonly id: string;
  readonly claim: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly section: string;
  readonly source: string;
  readonly caution: string;
}

/** Reads `facts.tsv`. Throws `CodebookError` with the line of a row that has no id or too many cells. */
export function parseFacts(file: string, text: string): Fact[] {
  return parseTable(file, text).map(({ cells }) => ({
    id: cells.id ?? '',
    claim: cells.claim ?? '',
    value: cells.value ?? '',
    unit: cells.unit ?? '',
    period: cells.period ?? '',
    section: cells.section ?? '',
    source: cells.source ?? '',
    caution: cells.caution ?? '',
  }));
}

import { parseTable } from './table.ts';

/** Reads `notice.tsv`: what the agency asked, a sentence or list item a row. Throws `CodebookError` as tables do. */
export const parseNotice = (file: string, text: string): string[] =>
  parseTable(file, text).flatMap(({ cells }) => cells.text || []);

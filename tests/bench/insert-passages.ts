import type { Passage } from '../../src/model/passage.ts';
import type { Sql } from '../../src/workspace/database.ts';

/** Rows that passages of a bench stand on, with nothing known of who speaks. */
export function insertDocument(sql: Sql, docket: string, submission: string, document: string): void {
  const submitter = JSON.stringify({ name: submission, organization: null, type: null });
  sql
    .prepare("INSERT INTO submissions VALUES (?, ?, 'test', 'report', NULL, NULL, '{}', ?, '[]', '{}', 'k')")
    .run(docket, submission, submitter);
  sql
    .prepare("INSERT INTO documents VALUES (?, ?, ?, ?, NULL, 'text', 'report', 'en', 'k', 0)")
    .run(docket, document, submission, document);
}

/** Returns the row. */
export function insertPassage(sql: Sql, passage: Passage): number {
  const { id, docket, submission, document, file, ordinal, text } = passage;
  const { lastInsertRowid } = sql
    .prepare(
      `INSERT INTO passages (id, docket, submission, document, file, ordinal, start, end, text, page, page_end,
        page_turns, paragraph, block, headings, language, ocr)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, NULL, NULL, '[]', ?, 'paragraph', '[]', 'en', 0)`,
    )
    .run(id, docket, submission, document, file, ordinal, text.length, text, ordinal);
  return Number(lastInsertRowid);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteSearch } from '../../src/indexer/search/sqlite.ts';
import type { RowedPassage } from '../../src/indexer/search/sqlite-index.ts';
import { docketId, documentId, passageId, submissionId } from '../../src/model/ids.ts';
import { openDatabase, type Sql } from '../../src/workspace/database.ts';

/** A question with the ids of the passages that answer it. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

interface RawPassage {
  readonly DocumentID: number;
  readonly PassageID: string;
  readonly Passage: string;
}
interface RawQuestion {
  readonly QuestionID: string;
  readonly Question: string;
  readonly Passages: readonly RawPassage[];
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const nameOf = ({ DocumentID, PassageID }: RawPassage): string => `${DocumentID} ${PassageID}`;

/** The development questions of ObliQA. */
export const readQuestions = (folder: string): Question[] =>
  readJson<RawQuestion[]>(join(folder, 'ObliQA_dev.json')).map((raw) => ({
    id: raw.QuestionID,
    text: raw.Question,
    relevant: new Set(raw.Passages.map(nameOf)),
  }));

export interface Collection {
  readonly sql: Sql;
  /** The name by which questions know a passage of the index. */
  readonly names: ReadonlyMap<string, string>;
}

/** Fills a workspace database with the passages, one submission a document, empty passages left out. */
export function indexCollection(folder: string, path = ':memory:'): Collection {
  const sql = openDatabase(path);
  const search = openSqliteSearch(sql);
  const names = new Map<string, string>();
  const docket = docketId('OBLIQA');
  sql
    .prepare("INSERT INTO readings VALUES ('k', 'read', NULL, '', '[]', '[]', '[]', x'', '[]', '{}', '[]')")
    .run();
  const files = readdirSync(join(folder, 'documents')).sort();
  sql.transaction(() => {
    for (const file of files) {
      const document = documentId(file);
      const submission = submissionId(file);
      insertDocument(sql, docket, submission, document);
      const raw = readJson<RawPassage[]>(join(folder, 'documents', file)).filter(
        ({ Passage }) => Passage.trim() !== '',
      );
      const passages = raw.map((one, index): RowedPassage => {
        const id = passageId(document, index + 1);
        names.set(id, nameOf(one));
        const row = Number(
          insertPassage(sql, [id, docket, submission, document, file, index + 1, one.Passage]),
        );
        return {
          row,
          id,
          docket,
          submission,
          document,
          file,
          ordinal: index + 1,
          span: { start: 0, end: one.Passage.length },
          text: one.Passage,
          page: null,
          pageEnd: null,
          pageTurns: [],
          paragraph: index + 1,
          block: 'paragraph',
          headings: [],
          language: 'en',
          ocr: false,
        };
      });
      search.replaceSubmission(docket, submission, passages);
    }
  })();
  return { sql, names };
}

function insertDocument(sql: Sql, docket: string, submission: string, document: string): void {
  const submitter = JSON.stringify({ name: submission, organization: null, type: null });
  sql
    .prepare("INSERT INTO submissions VALUES (?, ?, 'test', 'report', NULL, NULL, '{}', ?, '[]', '{}', 'k')")
    .run(docket, submission, submitter);
  sql
    .prepare("INSERT INTO documents VALUES (?, ?, ?, ?, NULL, 'text', 'report', 'en', 'k', 0)")
    .run(docket, document, submission, document);
}

function insertPassage(
  sql: Sql,
  values: readonly [string, string, string, string, string, number, string],
): unknown {
  const [id, docket, submission, document, file, ordinal, text] = values;
  return sql
    .prepare(
      `INSERT INTO passages (id, docket, submission, document, file, ordinal, start, end, text, page, page_end,
        page_turns, paragraph, block, headings, language, ocr)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, NULL, NULL, '[]', ?, 'paragraph', '[]', 'en', 0)`,
    )
    .run(id, docket, submission, document, file, ordinal, text.length, text, ordinal).lastInsertRowid;
}

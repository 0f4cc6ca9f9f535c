import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteSearch } from '../../src/indexer/search/sqlite.ts';
import type { RowedPassage } from '../../src/indexer/search/sqlite-index.ts';
import { lowerWords, termsOfWords } from '../../src/indexer/search/terms.ts';
import { docketId, documentId, passageId, submissionId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';
import { openDatabase, type Sql } from '../../src/workspace/database.ts';
import { bootstrap } from './bootstrap.ts';
import { insertDocument, insertPassage } from './insert-passages.ts';

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
        const passage: Passage = {
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
        return { ...passage, row: insertPassage(sql, passage) };
      });
      search.replaceSubmission(docket, submission, passages);
    }
  })();
  return { sql, names };
}

/** The first ten passages for a question, as the questions name them. */
type Ranker = (question: string) => readonly string[];

/** Recall and average precision among the first ten. */
function score({ relevant }: Question, ranked: readonly string[]) {
  let found = 0;
  let precision = 0;
  ranked.forEach((name, at) => {
    if (!relevant.has(name)) return;
    found += 1;
    precision += found / (at + 1);
  });
  return { recall: found / relevant.size, precision: precision / relevant.size };
}

/** FTS5's own order, any of the question's stems enough: what the ranking has to beat. */
function plainRanker({ sql, names }: Collection): Ranker {
  const select = sql.prepare(
    `SELECT p.id FROM passage_search f JOIN passages p ON p.row = f.rowid
     WHERE f.passage_search MATCH ? ORDER BY f.rank, p.row LIMIT 10`,
  );
  return (question) => {
    const terms = [...new Set(termsOfWords(lowerWords(question), 'en'))];
    const rows = select.all(`terms : (${terms.map((term) => `"${term}"`).join(' OR ')})`) as { id: string }[];
    return rows.map(({ id }) => names.get(id) ?? '');
  };
}

/** The public search, given the question as a user would type it. */
function searchRanker({ sql, names }: Collection): Ranker {
  const engine = openSqliteSearch(sql);
  return (question) =>
    engine.search(question, { limit: 10 }).hits.map(({ passage }) => names.get(passage.id) ?? '');
}

/**
 * `npx tsx tests/bench/obliqa.ts`: Recall@10 and MAP@10 on the questions, with 95% bootstrap intervals over
 * questions, and the paired gain over FTS5's own order.
 */
function main(): void {
  const folder = join(process.env.SUNSET_REAL_DATA ?? '../shared/real', 'retrieval');
  const collection = indexCollection(folder);
  const questions = readQuestions(folder);
  const started = performance.now();
  const rank = searchRanker(collection);
  const ours = questions.map((question) => score(question, rank(question.text)));
  const perQuestion = (performance.now() - started) / questions.length;
  const rankPlainly = plainRanker(collection);
  const plain = questions.map((question) => score(question, rankPlainly(question.text)));
  const print = (label: string, values: readonly number[]): void => {
    const { mean, low, high } = bootstrap(values);
    console.log(`${label}: ${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`);
  };
  console.log(
    `${collection.names.size} passages, ${questions.length} questions, ${perQuestion.toFixed(1)} ms each`,
  );
  for (const [label, measure] of [
    ['Recall@10', 'recall'],
    ['MAP@10', 'precision'],
  ] as const) {
    print(
      `${label}, search`,
      ours.map((one) => one[measure]),
    );
    print(
      `${label}, FTS5 bm25`,
      plain.map((one) => one[measure]),
    );
    print(
      `${label}, gain`,
      ours.map((one, at) => one[measure] - (plain[at]?.[measure] ?? 0)),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

import type { Backend, Candidate, Found } from './backend.ts';
import { RERANKED, type SearchIndex } from './engine.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { moreLike } from './more-like.ts';
import { nearestWords } from './nearest-words.ts';
import { join, type QueryNode } from './query.ts';
import { rememberStatements } from './remember-statements.ts';
import { runSearch } from './run-search.ts';
import { CONTEXT, type TermText, type Totals } from './score.ts';
import type { SqlHandle } from './sql-handle.ts';
import { sqliteFacets } from './sqlite-facets.ts';
import { type RowedPassage, sqliteIndexer } from './sqlite-index.ts';
import { readFoundPassages } from './sqlite-passages.ts';
import { anyTerm, compileQuery, matchOf, type SqliteQuery, submitterNames } from './sqlite-query.ts';
import { synonymsOf } from './synonyms.ts';

/**
 * The search engine of the desk: SQLite FTS5, in the tables that the workspace keeps beside its passages. Writing
 * joins the caller's transaction.
 */
export function openSqliteSearch(database: SqlHandle): SearchIndex<RowedPassage> {
  const sql = rememberStatements(database);
  const backend = sqliteBackend(sql);
  const synonyms = () => {
    const rows = sql.prepare('SELECT forms FROM search_synonyms ORDER BY rowid').all() as { forms: string }[];
    return synonymsOf(rows.map(({ forms }) => JSON.parse(forms) as string[]));
  };
  let indexer: ReturnType<typeof sqliteIndexer> | null = null;
  const writing = () => {
    indexer ??= sqliteIndexer(sql);
    return indexer;
  };
  return {
    search: (query, options = {}) =>
      runSearch(backend, options.expand === false ? [] : synonyms(), query, options),
    more: (docket, passage, options = {}) => {
      const found = sql
        .prepare('SELECT row FROM passages WHERE docket = ? AND id = ?')
        .get(docket, passage) as { row: number } | undefined;
      return moreLike(backend, found?.row ?? null, options);
    },
    replaceSubmission: (docket, submission, passages) => writing().replace(docket, submission, passages),
    removeSubmission: (docket, submission) => writing().remove(docket, submission),
    saveSynonyms: (groups) => writing().saveSynonyms(groups),
  };
}

function sqliteBackend(sql: SqlHandle): Backend<number> {
  const lexicon = (): Lexicon => {
    const languages = sql.prepare('SELECT language FROM search_totals WHERE passages > 0').all() as {
      language: string;
    }[];
    return createLexicon(
      languages.map(({ language }) => language),
      (word, edits) => similarIn(sql, word, edits),
    );
  };
  const compile = (query: QueryNode): SqliteQuery =>
    compileQuery(query, { lexicon: lexicon(), names: () => submitterNames(sql) });
  return {
    lexicon,
    find: (query) => find(sql, compile(query), rankedBy(query, lexicon())),
    candidates: (rows) => readCandidates(sql, rows),
    frequency: ({ runs, open }) => {
      const match = open ? runs.map((run) => `terms : "${run}" *`).join(' OR ') : anyTerm(runs);
      return numberOf(sql, 'SELECT count(*) AS n FROM passage_search WHERE passage_search MATCH ?', [match]);
    },
    totals: () =>
      sql.prepare('SELECT sum(passages) AS passages, sum(terms) AS terms FROM search_totals').get() as Totals,
    facets: (query) => {
      const { from, parameters } = selection(compile(query));
      return sqliteFacets(sql, `SELECT p.row ${from}`, parameters);
    },
    load: (rows) => readFoundPassages(sql, rows),
  };
}

/** The words of a query whose other parts FTS5 cannot decide: what its plain order goes by. */
function rankedBy(query: QueryNode, lexicon: Lexicon): string | null {
  const words: QueryNode[] = [];
  const visit = (node: QueryNode): void => {
    if (node.kind === 'and' || node.kind === 'or') for (const part of node.of) visit(part);
    else if (!UNRANKED.has(node.kind)) {
      words.push(node);
    }
  };
  visit(query);
  return words.length === 0 ? null : matchOf(join('or', words), { lexicon });
}

const UNRANKED: ReadonlySet<QueryNode['kind']> = new Set(['not', 'field', 'position', 'passage', 'all']);
const PLACE = 'p.docket, p.document, p.ordinal';

interface Selection {
  readonly from: string;
  readonly parameters: readonly unknown[];
}

/** The passages of a query, as `FROM … WHERE …` over `passages p`. */
function selection({ match, where }: SqliteQuery): Selection {
  const conditions = [...(match === null ? [] : ['f.passage_search MATCH ?']), ...(where ? [where.sql] : [])];
  return {
    from: `FROM ${match === null ? 'passages p' : 'passage_search f JOIN passages p ON p.row = f.rowid'} ${
      conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
    }`,
    parameters: [...(match === null ? [] : [match]), ...(where?.parameters ?? [])],
  };
}

/** The same in plain order: by FTS5's own score where there is one, then by place. */
function ordered(query: SqliteQuery, ranked: string | null, without: string): Selection {
  const { from, parameters } = selection(query);
  const also = without === '' ? '' : `${query.match === null && !query.where ? 'WHERE' : 'AND'} ${without}`;
  if (query.match !== null) return { from: `${from} ${also} ORDER BY f.rank, ${PLACE}`, parameters };
  if (ranked === null) return { from: `${from} ${also} ORDER BY ${PLACE}`, parameters };
  return {
    from: `${from.replace('passages p', 'passages p LEFT JOIN scored ON scored.rowid = p.row')} ${also}
      ORDER BY scored.score IS NULL, scored.score, ${PLACE}`,
    parameters: [ranked, ...parameters],
  };
}
const SCORED = `WITH scored AS MATERIALIZED
  (SELECT rowid, rank AS score FROM passage_search WHERE passage_search MATCH ?) `;

function find(sql: SqlHandle, query: SqliteQuery, ranked: string | null): Found<number> {
  const withScores = query.match === null && ranked !== null ? SCORED : '';
  const inOrder = (without: string, more: readonly unknown[], limit: number, offset: number): number[] => {
    const { from, parameters } = ordered(query, ranked, without);
    const rows = sql
      .prepare(`${withScores}SELECT p.row AS row ${from} LIMIT ? OFFSET ?`)
      .all(...parameters, ...more, limit, offset) as { row: number }[];
    return rows.map(({ row }) => row);
  };
  const top = (query.where === null ? quickTop(sql, query.match) : null) ?? inOrder('', [], RERANKED + 1, 0);
  const { from, parameters } = selection(query);
  const counted = query.where ? from : from.replace(' JOIN passages p ON p.row = f.rowid', '');
  return {
    top: top.slice(0, RERANKED),
    total: top.length <= RERANKED ? top.length : numberOf(sql, `SELECT count(*) AS n ${counted}`, parameters),
    rest: (without, limit, offset) =>
      inOrder('p.row NOT IN (SELECT value FROM json_each(?))', [JSON.stringify(without)], limit, offset),
  };
}

/** So many rows behind the first are read to see all that equal the last of them. */
const EQUALS = 100;

/**
 * The first rows by FTS5's own score, of equals those first in place, without the passages' table. Null where so many
 * equal the last that they are not all seen. The `+` keeps FTS5 from sorting every match with its positions: SQLite
 * keeps only the first, in half the time.
 */
function quickTop(sql: SqlHandle, match: string | null): number[] | null {
  if (match === null) return null;
  const most = RERANKED + 1 + EQUALS;
  const found = sql
    .prepare(
      'SELECT rowid AS row, rank FROM passage_search WHERE passage_search MATCH ? ORDER BY +rank LIMIT ?',
    )
    .all(match, most) as { row: number; rank: number }[];
  const edge = found[RERANKED]?.rank;
  if (edge === undefined) return found.map(({ row }) => row);
  if (found.length === most && found.at(-1)?.rank === edge) return null;
  const better = found.filter(({ rank }) => rank < edge).map(({ row }) => row);
  const equal = found.filter(({ rank }) => rank === edge).map(({ row }) => row);
  return [...better, ...(equal.length > 1 ? inPlace(sql, equal) : equal)].slice(0, RERANKED + 1);
}

const inPlace = (sql: SqlHandle, rows: readonly number[]): number[] =>
  (
    sql
      .prepare(
        `SELECT p.row AS row FROM passages p WHERE p.row IN (SELECT value FROM json_each(?)) ORDER BY ${PLACE}`,
      )
      .all(JSON.stringify(rows)) as { row: number }[]
  ).map(({ row }) => row);

const numberOf = (sql: SqlHandle, query: string, parameters: readonly unknown[]): number =>
  (sql.prepare(query).get(...parameters) as { n: number }).n;

interface CandidateRow {
  readonly row: number;
  readonly id: string;
  readonly docket: string;
  readonly document: string;
  readonly ordinal: number;
  readonly headings: string;
}

interface TextRow extends TermText {
  readonly previous: number | null;
  readonly next: number | null;
}

function readCandidates(sql: SqlHandle, rows: readonly number[]): Candidate<number>[] {
  const passage = sql.prepare(`
    SELECT s.row, s.headings, p.id, p.docket, p.document, p.ordinal
    FROM search_passages s JOIN passages p ON p.row = s.row WHERE s.row = ?`);
  const text = sql.prepare('SELECT terms, length, previous, next FROM search_passages WHERE row = ?');
  const known = new Map<number, TextRow>();
  const read = (row: number): TextRow => {
    const found = known.get(row) ?? (text.get(row) as TextRow);
    known.set(row, found);
    return found;
  };
  const along = (from: TextRow, side: 'previous' | 'next'): TextRow[] => {
    const texts: TextRow[] = [];
    for (
      let near = from[side];
      near !== null && texts.length < CONTEXT;
      near = texts.at(-1)?.[side] ?? null
    ) {
      texts.push(read(near));
    }
    return texts;
  };
  return rows.flatMap((row) => {
    const found = passage.get(row) as CandidateRow | undefined;
    if (!found) return [];
    const own = read(row);
    return {
      key: row,
      id: found.id,
      place: [found.docket, found.document, found.ordinal] as const,
      headings: found.headings,
      own,
      before: along(own, 'previous'),
      after: along(own, 'next'),
    };
  });
}

function similarIn(sql: SqlHandle, word: string, edits: number): string[] {
  const words = sql
    .prepare("SELECT term FROM search_vocabulary WHERE col = 'words' AND length(term) BETWEEN ? AND ?")
    .all([...word].length - edits, [...word].length + edits) as { term: string }[];
  return nearestWords(
    word,
    words.map(({ term }) => term),
    edits,
  );
}

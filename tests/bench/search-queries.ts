import { readLunrSearch } from '../../src/indexer/search/lunr.ts';
import { buildPortableIndex } from '../../src/indexer/search/lunr-build.ts';
import { openSqliteSearch } from '../../src/indexer/search/sqlite.ts';
import type { RowedPassage } from '../../src/indexer/search/sqlite-index.ts';
import { openDatabase } from '../../src/workspace/database.ts';
import { insertDocument, insertPassage } from './insert-passages.ts';
import { madePassages } from './made-passages.ts';
import { seeded } from './seeded.ts';

const PASSAGES = 2_000;
const QUERIES = 100_000;

const random = seeded(5);
/** Bytes of every value, read as UTF-8 or as Latin-1 in turn. */
const queries = Array.from({ length: QUERIES }, (_, at) =>
  Buffer.from(Array.from({ length: Math.floor(random() * 64) }, () => Math.floor(random() * 256))).toString(
    at % 2 ? 'utf8' : 'latin1',
  ),
);

const passages = [...madePassages(PASSAGES)];
const sql = openDatabase(':memory:');
sql
  .prepare("INSERT INTO readings VALUES ('k', 'read', NULL, '', '[]', '[]', '[]', x'', '[]', '{}', '[]')")
  .run();
const sqlite = openSqliteSearch(sql);
for (const of of passages) {
  const [first] = of;
  if (!first) continue;
  insertDocument(sql, first.docket, first.submission, first.document);
  const rowed = of.map((one): RowedPassage => ({ ...one, row: insertPassage(sql, one) }));
  sqlite.replaceSubmission(first.docket, first.submission, rowed);
}
const lunr = readLunrSearch(
  buildPortableIndex(
    passages.flat().map((passage) => ({
      ...passage,
      organization: null,
      submitter: passage.submission,
      submitterType: null,
      sourceKind: 'comment',
      date: null,
      themes: [],
      otherNames: [],
      positions: [],
    })),
  ),
);

/** `npx tsx tests/bench/search-queries.ts`: what random bytes do to the engines. */
for (const [name, engine] of Object.entries({ sqlite, lunr })) {
  let [thrown, slow, longest, notes] = [0, 0, 0, 0];
  for (const query of queries) {
    const started = performance.now();
    try {
      if (engine.search(query).notes.length > 0) notes += 1;
    } catch (error) {
      thrown += 1;
      if (thrown <= 3) console.log(JSON.stringify(query), error);
    }
    const took = performance.now() - started;
    longest = Math.max(longest, took);
    if (took > 1_000) slow += 1;
  }
  console.log(
    `${name}: ${QUERIES} queries over ${PASSAGES} passages: ${thrown} exceptions, ${slow} above 1 s, the slowest ${longest.toFixed(0)} ms, ${notes} with a note`,
  );
}

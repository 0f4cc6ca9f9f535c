import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import { readLunrSearch } from '../../src/indexer/search/lunr.ts';
import { buildPortableIndex } from '../../src/indexer/search/lunr-build.ts';
import { openSqliteSearch } from '../../src/indexer/search/sqlite.ts';
import type { RowedPassage } from '../../src/indexer/search/sqlite-index.ts';
import { openDatabase } from '../../src/workspace/database.ts';
import { insertDocument, insertPassage } from './insert-passages.ts';
import { madePassages, madePortable, madeQueries } from './made-passages.ts';

const SELF = fileURLToPath(import.meta.url);
const PASSAGES = 100_000;
const PORTABLE = 20_000;
const QUERIES = 200;

/** Milliseconds. */
interface Times {
  readonly p50: number;
  readonly p95: number;
}

interface Figures {
  /** Within the engine: the passages' generator is left out. */
  readonly buildSeconds: number;
  /** Passages that hold all three words. */
  readonly all: Times;
  /** The engine's own habit: passages that hold some. */
  readonly some: Times;
  /** Peak resident memory of the process, the passages' generator included. */
  readonly peakMegabytes: number;
}

const seconds = (from: number): number => (performance.now() - from) / 1_000;
const peak = (): number => process.resourceUsage().maxRSS / 1_024;

/** Sums the time of what is done within it. */
function stopwatch() {
  let milliseconds = 0;
  const time = <T>(work: () => T): T => {
    const started = performance.now();
    const result = work();
    milliseconds += performance.now() - started;
    return result;
  };
  return { time, seconds: () => milliseconds / 1_000 };
}

function timed(queries: readonly string[], search: (query: string) => unknown): Times {
  for (const query of queries.slice(0, 20)) search(query);
  const times = queries.map((query) => {
    const started = performance.now();
    search(query);
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  return {
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** SQLite through the public search: a whole page with ranking, highlights and snippets. */
function measureSqlite(): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'search-speed-'));
  const sql = openDatabase(join(folder, 'bench.db'));
  sql
    .prepare("INSERT INTO readings VALUES ('k', 'read', NULL, '', '[]', '[]', '[]', x'', '[]', '{}', '[]')")
    .run();
  const engine = openSqliteSearch(sql);
  const rows = new Map<string, number>();
  sql.transaction(() => {
    for (const passages of madePassages(PASSAGES)) {
      const [first] = passages;
      if (first) insertDocument(sql, first.docket, first.submission, first.document);
      for (const one of passages) rows.set(one.id, insertPassage(sql, one));
    }
  })();
  const clock = stopwatch();
  sql.exec('BEGIN');
  for (const passages of madePassages(PASSAGES)) {
    const [first] = passages;
    const rowed = passages.map((one): RowedPassage => ({ ...one, row: rows.get(one.id) ?? 0 }));
    if (first) clock.time(() => engine.replaceSubmission(first.docket, first.submission, rowed));
  }
  clock.time(() => sql.exec('COMMIT'));
  const figures = {
    buildSeconds: clock.seconds(),
    all: timed(madeQueries(QUERIES), (query) => engine.search(query, { relax: false })),
    some: timed(madeQueries(QUERIES), (query) => engine.search(query)),
    peakMegabytes: peak(),
  };
  rmSync(folder, { recursive: true });
  return figures;
}

/** lunr as its guide shows it, with its own pipeline and query string. */
function measurePlainLunr(): Figures {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('text');
  const clock = stopwatch();
  for (const passages of madePassages(PASSAGES)) {
    clock.time(() => {
      for (const { id, text } of passages) builder.add({ id, text });
    });
  }
  const index = clock.time(() => builder.build());
  return {
    buildSeconds: clock.seconds(),
    all: timed(madeQueries(QUERIES), (query) => index.search(query.replaceAll(/\S+/g, '+$&'))),
    some: timed(madeQueries(QUERIES), (query) => index.search(query)),
    peakMegabytes: peak(),
  };
}

/** The portable index of a small docket: size, load time and queries. */
function measurePortable() {
  const passages = madePortable(PORTABLE);
  const started = performance.now();
  const index = buildPortableIndex(passages);
  const buildSeconds = seconds(started);
  const whole = JSON.stringify(index);
  const loading = performance.now();
  const engine = readLunrSearch(JSON.parse(whole));
  const loadSeconds = seconds(loading);
  const first = performance.now();
  engine.search('tariff rules origin');
  const megabytes = (text: string): number => gzipSync(text).length / 1e6;
  return {
    buildSeconds,
    loadSeconds,
    firstQueryMilliseconds: performance.now() - first,
    indexMegabytesGzip: megabytes(JSON.stringify({ lunr: index.lunr, vocabulary: index.vocabulary })),
    wholeMegabytesGzip: megabytes(whole),
    ...timed(madeQueries(QUERIES), (query) => engine.search(query)),
    peakMegabytes: peak(),
  };
}

const MEASURES = { sqlite: measureSqlite, lunr: measurePlainLunr, portable: measurePortable };

function inChild<T>(name: keyof typeof MEASURES): T {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8000', ...process.execArgv, SELF, name],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`${name} ended with ${status ?? signal}: ${stderr.slice(-2_000)}`);
  console.log(`${name}: ${stdout.trim()}`);
  return JSON.parse(stdout) as T;
}

/**
 * `npx tsx tests/bench/search-speed.ts`: three-word queries over 100,000 made passages, in SQLite through the public
 * search and in plain lunr, each in a process of its own; then the portable index of 20,000.
 */
function main(): void {
  const asked = process.argv[2];
  if (asked !== undefined && asked in MEASURES) {
    writeFileSync(1, JSON.stringify(MEASURES[asked as keyof typeof MEASURES]()));
    return;
  }
  const sqlite = inChild<Figures>('sqlite');
  const plain = inChild<Figures>('lunr');
  console.log(
    `against plain lunr: p95 ${(plain.all.p95 / sqlite.all.p95).toFixed(1)} times faster for all words, ${(
      plain.some.p95 / sqlite.some.p95
    ).toFixed(1)} for some, built ${(plain.buildSeconds / sqlite.buildSeconds).toFixed(
      1,
    )} times faster, peak memory 1/${(plain.peakMegabytes / sqlite.peakMegabytes).toFixed(1)}`,
  );
  inChild('portable');
}

main();

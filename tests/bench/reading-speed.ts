/**
 * Reads a docket of real letters into passages on two workers and compares the wall time with bare pdfjs
 * (getTextContent only, the same files and number of workers) and with a sequential loop of pdftotext, in one run.
 * The letters at hand are repeated and made distinct by a comment after their end. Prints what memory is held as
 * the files go by. Run: npx tsx tests/bench/reading-speed.ts [files, 500 unless told].
 */
import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../../src/ingestion/ingest.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { realData, realPdfs } from '../ingestion/pdf-real-files.ts';

const FILES = Number(process.argv[2] ?? 500);
const WORKERS = 2;
const LETTER = /(?:USTR|USDA)-\d{4}-\d{4}|comment/;
const BARE = fileURLToPath(new URL('./bare-pdfjs.dev.mjs', import.meta.url));

const letters = realPdfs().filter((file) => LETTER.test(file));
if (letters.length === 0) {
  console.log(`skipped: no PDFs in ${realData}`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'sunset-speed-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const docket = mkdtempSync(join(folder, 'docket-'));
for (let copy = 0; copy < FILES; copy++) {
  const bytes = readFileSync(letters[copy % letters.length] ?? '');
  const name = `letter-${String(copy).padStart(4, '0')}.pdf`;
  writeFileSync(join(docket, name), Buffer.concat([bytes, Buffer.from(`\n% copy ${copy}\n`)]));
}
const files = readdirSync(docket).map((name) => join(docket, name));

interface Spent {
  readonly wall: number;
  /** Seconds of all processors, this process and those that it started and that have ended. */
  readonly cpu: number;
}

/** What the kernel counts for this process and its ended children, in hundredths of a second; 0 where it does not tell. */
function ticks(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100;
  } catch {
    return 0;
  }
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [wall, cpu] = [performance.now(), ticks()];
  await work();
  return { wall: (performance.now() - wall) / 1000, cpu: ticks() - cpu };
}

/** Megabytes held by this process and its children; 0 where the system does not tell. */
function held(): number {
  const own = process.memoryUsage.rss() / 2 ** 20;
  const children = spawnSync('ps', ['--ppid', `${process.pid}`, '-o', 'rss='], { encoding: 'utf8' }).stdout;
  return own + (children ?? '').split('\n').reduce((sum, line) => sum + Number(line), 0) / 1024;
}

let pages = 0;
async function bare(): Promise<void> {
  const queue = [...files];
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      const child = fork(BARE, { serialization: 'advanced' });
      const gone = new Promise((done) => child.once('exit', done));
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const answer = new Promise<number>((done) => child.once('message', (count) => done(Number(count))));
        child.send(file);
        pages += await answer;
      }
      child.disconnect();
      await gone;
    }),
  );
}

const memory: number[] = [];
async function ours(): Promise<void> {
  const workspace = openWorkspace(join(folder, 'workspace'), { create: true });
  let done = 0;
  const every = Math.max(1, Math.floor(FILES / 20));
  const tick = (): void => void (++done % every === 0 && memory.push(held()));
  await ingest(workspace, docket, {
    ocr: 'never',
    pool: { threads: WORKERS },
    progress: { start: () => undefined, tick, finish: () => undefined },
  });
  const { total } = workspace.sql.prepare('SELECT count(*) AS total FROM passages').get() as {
    total: number;
  };
  console.log(`${done} files read into ${total} passages`);
  workspace.close();
}

async function poppler(): Promise<void> {
  for (const file of files) spawnSync('pdftotext', [file, '-'], { maxBuffer: 1 << 28 });
}

const times = { bare: await spent(bare), ours: await spent(ours), poppler: await spent(poppler) };
console.log(`${files.length} files of ${letters.length} letters, ${pages} pages, ${WORKERS} workers`);
for (const [name, { wall, cpu }] of Object.entries(times)) {
  console.log(`${name.padEnd(8)} ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor`);
}
const ratio = (what: Spent, to: Spent): string =>
  `${(what.wall / to.wall).toFixed(2)} (of processor ${(what.cpu / to.cpu).toFixed(2)})`;
console.log(`read into passages / bare pdfjs = ${ratio(times.ours, times.bare)}`);
console.log(`bare pdfjs / pdftotext = ${ratio(times.bare, times.poppler)}`);
console.log(`read into passages / pdftotext = ${ratio(times.ours, times.poppler)}`);
const peak = (part: readonly number[]): string => Math.max(...part).toFixed(0);
const quarter = Math.ceil(memory.length / 4);
console.log(
  `MB held in the quarters of the run: ${[0, 1, 2, 3].map((q) => peak(memory.slice(q * quarter, (q + 1) * quarter))).join(', ')}`,
);

/**
 * Time of `sunset --help` against an empty Node program; of a run in which nothing has changed, and of a search,
 * against `sunset --help`: medians of interleaved rounds. After `npm run build`: `npx tsx tests/bench/help-time.ts`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DATE, MAIN, SAMPLE, scratch } from '../cli/sunset.ts';

const ROUNDS = Number(process.env.SUNSET_BENCH_ROUNDS ?? 21);
const MOST_HELP = 4;
const MOST_UNCHANGED_RUN = 6;
const MOST_SEARCH = 3;

const folder = scratch();
const kept = ['--out', join(folder, 'out'), '--workspace', join(folder, 'ws'), '--date', DATE];
const PROGRAMS = {
  'node -e 0': ['-e', '0'],
  'sunset --help': [MAIN, '--help'],
  'sunset run, nothing changed': [MAIN, 'run', SAMPLE, ...kept],
  'sunset search': [MAIN, 'search', 'forced labor', '--workspace', join(folder, 'ws')],
} as const;
type Program = keyof typeof PROGRAMS;
const NAMES = Object.keys(PROGRAMS) as Program[];

function milliseconds(name: Program): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, PROGRAMS[name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const name of NAMES) milliseconds(name);
const { stderr: said } = spawnSync(process.execPath, PROGRAMS['sunset run, nothing changed'], {
  encoding: 'utf8',
});
if (!said.includes('nothing has changed')) throw new Error(`the second run did work: ${said}`);
const times: Record<Program, number[]> = {
  'node -e 0': [],
  'sunset --help': [],
  'sunset run, nothing changed': [],
  'sunset search': [],
};
for (let round = 0; round < ROUNDS; round += 1)
  for (const name of NAMES) times[name].push(milliseconds(name));
rmSync(folder, { recursive: true, force: true });

for (const name of NAMES) console.log(`${name.padEnd(28)} ${median(times[name]).toFixed(0).padStart(5)} ms`);
const ratio = (slow: Program, fast: Program): number => median(times[slow]) / median(times[fast]);
const help = ratio('sunset --help', 'node -e 0');
const unchanged = ratio('sunset run, nothing changed', 'sunset --help');
console.log(`help / empty program: ${help.toFixed(2)} (at most ${MOST_HELP})`);
console.log(`unchanged run / help: ${unchanged.toFixed(2)} (at most ${MOST_UNCHANGED_RUN})`);
const search = ratio('sunset search', 'sunset --help');
console.log(`search / help: ${search.toFixed(2)} (at most ${MOST_SEARCH})`);
process.exitCode = help <= MOST_HELP && unchanged <= MOST_UNCHANGED_RUN && search <= MOST_SEARCH ? 0 : 1;

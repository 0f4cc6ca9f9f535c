import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SAMPLE = join(ROOT, 'corpus/sample/docket');
/** The compiled command line; `npm test` builds it first. */
export const MAIN = join(ROOT, 'dist/cli/main.js');
export const REAL_DOCKET = join(
  resolve(ROOT, process.env.SUNSET_REAL_DATA ?? '../shared/real'),
  'docket-USTR-2015-0010',
);
export const hasRealDocket = existsSync(REAL_DOCKET);
/** A day, so that reports do not depend on today's. */
export const DATE = '2026-11-24';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line and waits for its end. */
export function sunset(
  args: readonly string[],
  options: { readonly input?: string; readonly cwd?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command line while others run beside it. */
export function sunsetAlongside(args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.on('close', (code) => done({ code, out: '', err }));
  });
}

/** Starts the command line and kills it after so many milliseconds; true when it was still running then. */
export function sunsetKilled(args: readonly string[], milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL');
    });
  });
}

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'sunset-test-'));

/** Every file below a folder with the hash of its bytes, by name. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );

export const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

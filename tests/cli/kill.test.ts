import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentsOf, DATE, SAMPLE, scratch, sunset, sunsetAlongside, sunsetKilled } from './sunset.ts';

const MOMENTS = 20;
/** Runs side by side: the machine has two cores. */
const ABREAST = 2;

const folder = scratch();
const argsIn = (name: string): string[] => [
  'run',
  SAMPLE,
  '--out',
  join(folder, name, 'out'),
  '--workspace',
  join(folder, name, 'ws'),
  '--date',
  DATE,
];
let undisturbed: Record<string, string> = {};
let milliseconds = 0;

beforeAll(() => {
  const start = Date.now();
  const { code, err } = sunset(argsIn('undisturbed'));
  milliseconds = Date.now() - start;
  expect(err).toBe('');
  expect(code).toBe(0);
  undisturbed = contentsOf(join(folder, 'undisturbed/out'));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Moments spread over the run by a fixed seed, so that a failure can be repeated. */
const moments = Array.from({ length: MOMENTS }, (_, index) => (index + ((index * 7919) % 97) / 97) / MOMENTS);

test('a run killed at any moment goes on where it was and writes the same bytes', async () => {
  expect(Object.keys(undisturbed).length).toBeGreaterThan(5);
  const one = async (share: number, index: number): Promise<void> => {
    const name = `killed-${index}`;
    // A run that ended before its moment was not killed: it begins anew, with an earlier moment.
    for (let after = share * milliseconds; !(await sunsetKilled(argsIn(name), after)); after *= 0.7) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
    const { code, err } = await sunsetAlongside(argsIn(name));
    expect({ code, share, err }).toMatchObject({ code: 0 });
    expect(contentsOf(join(folder, name, 'out'))).toEqual(undisturbed);
    const sql = new Database(join(folder, name, 'ws/workspace.db'), { readonly: true });
    expect(sql.pragma('integrity_check', { simple: true })).toBe('ok');
    sql.close();
    rmSync(join(folder, name), { recursive: true, force: true });
  };
  const queue = moments.map((share, index) => ({ share, index }));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await one(next.share, next.index);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
}, 900_000);

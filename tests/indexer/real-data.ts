import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Labelled data and public data stand beside the repository; tests that need them are skipped without. */
export const GOLD = process.env.SUNSET_GOLD_DATA ?? '../shared/gold';
export const REAL = process.env.SUNSET_REAL_DATA ?? '../shared/real';

/** Whether a file or folder is missing; says so, for the reason of the skip. */
export function missing(...path: string[]): boolean {
  const absent = !existsSync(join(...path));
  if (absent) console.warn(`skipped: ${join(...path)} is not there`);
  return absent;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folder of public data that nobody here wrote; not part of the repository. */
export const REAL = resolve(root, process.env.SUNSET_REAL_DATA ?? '../shared/real');
/** Folder of labelled letters. */
export const GOLD = resolve(root, process.env.SUNSET_GOLD_DATA ?? '../shared/gold');

export const hasReal = existsSync(REAL);
export const hasGold = existsSync(GOLD);
if (!hasReal) console.warn(`tests on real data are skipped: there is no ${REAL}`);
if (!hasGold) console.warn(`tests on labelled letters are skipped: there is no ${GOLD}`);

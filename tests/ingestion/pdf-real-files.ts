import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Folder of the real files, which are read in place and never copied. */
export const realData = resolve(root, process.env.SUNSET_REAL_DATA ?? '../shared/real');

/** All real PDFs, in a fixed order; none where the folder is missing. */
export const realPdfs = (): string[] =>
  existsSync(realData)
    ? readdirSync(realData, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.pdf$/i.test(name))
        .sort()
        .map((name) => join(realData, name))
    : [];

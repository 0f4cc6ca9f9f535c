import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Sha256, sha256Id } from '../model/ids.ts';
import { CodebookError } from './error.ts';

/**
 * SHA-256 over the names and bytes of all files below a folder, in the order of their names. Nothing is parsed, so
 * it is cheap enough to ask at every start whether a codebook has changed.
 */
export function hashCodebook(dir: string): Sha256 {
  const hash = createHash('sha256');
  for (const name of filesBelow(dir)) {
    const bytes = readFileSync(join(dir, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return sha256Id(hash.digest('hex'));
}

function filesBelow(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
  } catch {
    throw new CodebookError(dir, null, 'there is no such codebook folder');
  }
}

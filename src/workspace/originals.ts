import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '../model/ids.ts';

/** The bytes of the sources, named by their SHA-256, so that a citation can always open what was read. */
export interface Originals {
  readonly has: (hash: Sha256) => boolean;
  readonly keep: (hash: Sha256, bytes: Uint8Array) => void;
  readonly read: (hash: Sha256) => Promise<Uint8Array>;
  readonly path: (hash: Sha256) => string;
  readonly forget: (hash: Sha256) => void;
  /** Deletes all but these, and what a crash left half written. */
  readonly keepOnly: (hashes: ReadonlySet<string>) => void;
}

export function openOriginals(folder: string): Originals {
  const path = (hash: Sha256): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not a SHA-256: ${hash}`);
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    path,
    has: (hash) => existsSync(path(hash)),
    keep: (hash, bytes) => {
      const target = path(hash);
      if (existsSync(target)) return;
      mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true });
      // Written aside and renamed: a crash leaves no half file under a hash's name.
      const aside = `${target}.${process.pid}.part`;
      writeFileSync(aside, bytes);
      renameSync(aside, target);
    },
    read: async (hash) => readFile(path(hash)),
    forget: (hash) => rmSync(path(hash), { force: true }),
    keepOnly: (hashes) => {
      const entries = existsSync(folder)
        ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        : [];
      for (const { name, parentPath } of entries) {
        if (!hashes.has(name)) rmSync(join(parentPath, name), { force: true });
      }
    },
  };
}

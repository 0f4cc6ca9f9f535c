import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run was made from, and what it wrote: kept in the workspace, to know when there is no work. */
export interface RunManifest {
  /** Key of sources, codebook, options and version. */
  readonly key: string;
  /** SHA-256 of every file written, by its name below the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

export const hashOf = (contents: string | Uint8Array): string =>
  createHash('sha256').update(contents).digest('hex');

export function manifestOf(key: string, files: ReadonlyMap<string, string | Uint8Array>): RunManifest {
  return { key, outputs: Object.fromEntries([...files].map(([name, contents]) => [name, hashOf(contents)])) };
}

/** Whether a run with this key would write what stands in the folder already. */
export function isUpToDate(saved: string | null, key: string, folder: string): boolean {
  if (saved === null) return false;
  const manifest = JSON.parse(saved) as RunManifest;
  return (
    manifest.key === key &&
    Object.entries(manifest.outputs).every(([name, hash]) => {
      const path = join(folder, name);
      return existsSync(path) && hashOf(readFileSync(path)) === hash;
    })
  );
}

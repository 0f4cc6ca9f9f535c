import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Sha256 } from '../model/ids.ts';

/** What a file was when it was first had. */
export interface ManifestEntry {
  /** Where it came from: an address, or the path of a file that the user had. */
  readonly from: string;
  readonly sha256: Sha256;
  readonly size: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Entries by the names of the files. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** Reads a manifest; empty where there is none. Throws {@link ManifestError} when it can't be read. */
export function readManifest(path: string): Manifest {
  if (!existsSync(path)) return {};
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files?: unknown };
    if (isManifest(files)) return files;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ManifestError(`${path} is no manifest of ours: move it away to begin anew`);
}

/** Writes a manifest aside and renames it: a crash leaves a whole one, old or new. */
export function writeManifest(path: string, manifest: Manifest): void {
  const files = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${path}.part`, `${JSON.stringify({ files }, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

/** A manifest that can't be read; without it nobody knows what the files were. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'sha256' in entry &&
      typeof entry.sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(entry.sha256),
  );

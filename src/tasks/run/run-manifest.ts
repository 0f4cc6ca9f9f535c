import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunInputs } from './run-inputs.ts';

/** What a run was made from, and what it wrote: kept in the workspace. */
export interface RunManifest {
  /** Key of the inputs, cheap to find out: to know when there is no work. */
  readonly key: string;
  /** The inputs in full, to make the outputs again. */
  readonly inputs: RunInputs;
  /** SHA-256 of every file written, by its name below the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Outputs by their names below the output folder. */
export type RunOutputs = ReadonlyMap<string, string | Uint8Array>;

export const hashOf = (contents: string | Uint8Array): string =>
  createHash('sha256').update(contents).digest('hex');

/** Under which note a workspace keeps the manifest of the last run into a folder. */
export const manifestNote = (folder: string): string => `run ${resolve(folder)}`;

export function manifestOf(key: string, inputs: RunInputs, files: RunOutputs): RunManifest {
  const outputs = [...files].map(([name, contents]) => [name, hashOf(contents)]);
  return { key, inputs, outputs: Object.fromEntries(outputs) };
}

/** A manifest as it was kept; null where there is none, or one that does not say what its run was made from. */
export function readManifest(saved: string | null): RunManifest | null {
  const manifest = saved === null ? null : (JSON.parse(saved) as Partial<RunManifest>);
  return manifest?.inputs ? (manifest as RunManifest) : null;
}

/** Whether a run with this key would write what stands in the folder already. */
export function isUpToDate(manifest: RunManifest | null, key: string, folder: string): boolean {
  return (
    manifest?.key === key &&
    Object.entries(manifest.outputs).every(([name, hash]) => hashInFolder(folder, name) === hash)
  );
}

/** The hash of a file in the folder, or null where there is none. */
export function hashInFolder(folder: string, name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? hashOf(readFileSync(path)) : null;
}

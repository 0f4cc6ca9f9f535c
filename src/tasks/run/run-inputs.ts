import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashCodebook } from '../../codebook/hash.ts';
import { hashSource } from '../../ingestion/sources/hash-source.ts';
import { VERSION } from '../../version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { hashOf } from './run-manifest.ts';

/** What the command line asked for. */
export interface RunRequest {
  readonly sources: readonly string[];
  readonly codebook: string;
  /** `YYYY-MM-DD`, the day that the memo bears. */
  readonly date: string;
  /** Output and workspace folders, which are no part of a source. */
  readonly folders: readonly string[];
  /** By the names that the command line gives them. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface HashedSource {
  readonly path: string;
  /** SHA-256 by path below it. */
  readonly files: Readonly<Record<string, string>>;
}

/** Everything that the outputs of a run depend on: enough to make them again, and to say what has changed since. */
export interface RunInputs extends Omit<RunRequest, 'sources'> {
  readonly version: string;
  readonly codebookHash: string;
  /** Of the field map, where the user gave one. */
  readonly fieldsHash: string | null;
  readonly sources: readonly HashedSource[];
  readonly decisions: { readonly entries: number; readonly hash: string };
}

/** Options that say where things are or how to talk about them, and change no output. */
const NO_MATTER: ReadonlySet<string> = new Set(['out', 'workspace', 'json', 'strict']);

/** The inputs of a run as they are now, paths made absolute. Throws `SourceError` and `CodebookError`. */
export async function runInputs(workspace: Workspace, request: RunRequest): Promise<RunInputs> {
  const folders = request.folders.map((folder) => resolve(folder));
  const options = Object.fromEntries(
    Object.entries(request.options).filter(([name]) => !NO_MATTER.has(name)),
  );
  const { fields } = options;
  const sources: HashedSource[] = [];
  for (const source of request.sources) {
    const path = resolve(source);
    sources.push({ path, files: await hashSource(path, { exclude: folders }) });
  }
  const decisions = workspace.decisions.all();
  return {
    version: VERSION,
    codebook: resolve(request.codebook),
    codebookHash: hashCodebook(request.codebook),
    fieldsHash: typeof fields === 'string' ? hashOf(readFileSync(fields)) : null,
    date: request.date,
    folders,
    options: typeof fields === 'string' ? { ...options, fields: resolve(fields) } : options,
    sources,
    decisions: { entries: decisions.length, hash: hashOf(decisions.map(({ id }) => id).join('\n')) },
  };
}

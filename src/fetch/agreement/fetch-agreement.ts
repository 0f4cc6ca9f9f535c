import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { download, hashFile } from '../download.ts';
import { FetchError } from '../fetch-error.ts';
import { A_PDF } from '../file-check.ts';
import { readManifest, writeManifest } from '../manifest.ts';
import type { PoliteFetch } from '../polite-fetch.ts';
import type { OfficialFile } from './official-files.ts';

/**
 * What became of a file. `kept`: it was here, unaltered. `altered`: what is here is not what was fetched; it was left.
 * `changed`: the server has another text now, which stands beside the first one.
 */
export type FetchedState = 'fetched' | 'kept' | 'same' | 'changed' | 'altered' | 'failed';

export interface FetchedFile {
  readonly name: string;
  readonly state: FetchedState;
  /** Why, where a person should look. */
  readonly reason: string | null;
}

export interface AgreementFetch {
  readonly folder: string;
  readonly files: readonly OfficialFile[];
  readonly ask: PoliteFetch;
  /** Today, `YYYY-MM-DD`, for the manifest. */
  readonly date: string;
  /** Ask for what is here already too, and compare. */
  readonly again: boolean;
  readonly onFile: (file: FetchedFile) => void;
}

export const MANIFEST = 'manifest.json';

/** Fetches the files of the agreement into a folder, beside a manifest of their hashes; one that fails stops no other. */
export async function fetchAgreement(job: AgreementFetch): Promise<FetchedFile[]> {
  const done: FetchedFile[] = [];
  mkdirSync(job.folder, { recursive: true });
  for (const file of job.files) {
    const fetched = await fetchFile(file, job);
    done.push(fetched);
    job.onFile(fetched);
  }
  return done;
}

async function fetchFile(
  { name, url, isCited }: OfficialFile,
  { folder, ask, date, again }: AgreementFetch,
): Promise<FetchedFile> {
  const path = join(folder, name);
  const manifest = readManifest(join(folder, MANIFEST));
  const first = manifest[name];
  const result = (state: FetchedState, reason: string | null = null): FetchedFile => ({
    name,
    state,
    reason,
  });

  const isHere = existsSync(path);
  if (isHere && first === undefined) {
    return result('altered', 'is in no manifest: move it away, and take it with --from or fetch it');
  }
  if (isHere && (await hashFile(path)) !== first?.sha256) {
    return result('altered', 'is not the file that was fetched: move it away to fetch it again');
  }
  if (isHere && !again) return result('kept');

  const arriving = `${path}.arriving`;
  try {
    const { sha256, size } = await download(ask, { url, path: arriving, check: A_PDF });
    if (first === undefined) {
      // The manifest first: after a crash between the two the file is fetched again, and compared.
      writeManifest(join(folder, MANIFEST), { ...manifest, [name]: { from: url, sha256, size, date } });
      renameSync(arriving, path);
      return result('fetched');
    }
    if (sha256 === first.sha256) {
      if (isHere) rmSync(arriving);
      else renameSync(arriving, path);
      return result(isHere ? 'same' : 'fetched');
    }
    const beside = name.replace(/\.pdf$/i, `.${sha256.slice(0, 8)}.pdf`);
    renameSync(arriving, join(folder, beside));
    return result('changed', `is not what was fetched on ${first.date}: the new text is ${beside}`);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const doubt = error.status === 404 && !isCited ? ' (nobody was seen to cite this address)' : '';
    return result('failed', error.message + doubt);
  }
}

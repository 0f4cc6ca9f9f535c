import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AgreementPart } from '../../codebook/structure.ts';
import { download, hashFile } from '../download.ts';
import { FetchError } from '../fetch-error.ts';
import { A_PDF } from '../file-check.ts';
import { readManifest, writeManifest } from '../manifest.ts';
import type { PoliteFetch } from '../polite-fetch.ts';
import { readIndex } from './index-links.ts';
import {
  chaptersWithoutFile,
  indexPage,
  joinFiles,
  type OfficialFile,
  officialFiles,
} from './official-files.ts';

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
  readonly parts: readonly AgreementPart[];
  readonly ask: PoliteFetch;
  /** Today, `YYYY-MM-DD`, for the manifest. */
  readonly date: string;
  /** Ask for what is here already too, and compare. */
  readonly again: boolean;
  readonly onFile: (file: FetchedFile) => void;
}

export const MANIFEST = 'manifest.json';

/**
 * Fetches the files of the agreement into a folder, beside a manifest of their hashes: those whose addresses the table
 * gives, and those that the official index page links to. One that fails stops no other; a chapter that is nowhere is
 * told.
 */
export async function fetchAgreement(job: AgreementFetch): Promise<FetchedFile[]> {
  const { folder, parts, ask } = job;
  const done: FetchedFile[] = [];
  const tell = (file: FetchedFile): void => {
    done.push(file);
    job.onFile(file);
  };
  mkdirSync(folder, { recursive: true });
  const page = indexPage(parts);
  const linked = page === null ? [] : await readIndex(ask, page).catch(reasonOf);
  if (typeof linked === 'string') tell({ name: 'index', state: 'failed', reason: linked });
  const files = joinFiles(officialFiles(parts), typeof linked === 'string' ? [] : linked);
  for (const file of files) tell(await fetchFile(file, job));
  for (const number of chaptersWithoutFile(parts, files)) {
    const where = page === null ? '' : `: look for it on ${page}`;
    tell({
      name: `chapter ${number}`,
      state: 'failed',
      reason: `no address is known${where}, and use --from`,
    });
  }
  return done;
}

/** What a failed request says; other errors are thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof FetchError) return error.message;
  throw error;
}

async function fetchFile(
  { name, url }: OfficialFile,
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
    return result('failed', reasonOf(error));
  }
}

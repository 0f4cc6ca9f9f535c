import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AgreementPart } from '../../codebook/structure.ts';
import { hashFile } from '../download.ts';
import { A_PDF } from '../file-check.ts';
import { readManifest, writeManifest } from '../manifest.ts';
import { type FetchedFile, MANIFEST } from './fetch-agreement.ts';
import { chaptersWithoutFile, nameKey, officialFiles } from './official-files.ts';

export interface AgreementTake {
  /** The folder of files that the user already has; its own folders are looked through too. */
  readonly from: string;
  readonly folder: string;
  readonly parts: readonly AgreementPart[];
  /** Today, `YYYY-MM-DD`, for the manifest. */
  readonly date: string;
  readonly onFile: (file: FetchedFile) => void;
}

/**
 * Takes the agreement's files from a folder: those that the table knows, whatever the punctuation of their names, under
 * their official names; other PDFs under their own. Their hashes go into the same manifest.
 */
export async function takeAgreement(job: AgreementTake): Promise<FetchedFile[]> {
  mkdirSync(job.folder, { recursive: true });
  const official = new Map(officialFiles(job.parts).map(({ name }) => [nameKey(name), name]));
  const found = readdirSync(job.from, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.pdf$/i.test(path) && statSync(join(job.from, path)).isFile())
    .sort();
  const done: FetchedFile[] = [];
  const report = (file: FetchedFile): void => {
    done.push(file);
    job.onFile(file);
  };
  const taken = new Set<string>();
  for (const path of found) {
    const name = official.get(nameKey(basename(path))) ?? basename(path);
    if (taken.has(name)) {
      report({ name: path, state: 'failed', reason: `there are two files for ${name}` });
      continue;
    }
    taken.add(name);
    report(await take(join(job.from, path), name, job));
  }
  const here = readdirSync(job.folder).map((name) => ({ name, url: '', holds: [] }));
  for (const number of chaptersWithoutFile(job.parts, here)) {
    report({ name: `chapter ${number}`, state: 'failed', reason: `is not in ${job.from}` });
  }
  return done;
}

async function take(source: string, name: string, { folder, date }: AgreementTake): Promise<FetchedFile> {
  const refusal = await A_PDF.whole(source);
  if (refusal !== null) return { name, state: 'failed', reason: `${source} ${refusal}` };
  const manifest = readManifest(join(folder, MANIFEST));
  const first = manifest[name];
  const sha256 = await hashFile(source);
  if (first !== undefined && first.sha256 !== sha256) {
    return { name, state: 'changed', reason: `${source} is not what was had on ${first.date}: it was left` };
  }
  const path = join(folder, name);
  if (first !== undefined && existsSync(path)) return { name, state: 'kept', reason: null };
  const size = statSync(source).size;
  writeManifest(join(folder, MANIFEST), { ...manifest, [name]: { from: source, sha256, size, date } });
  copyFileSync(source, `${path}.part`);
  renameSync(`${path}.part`, path);
  return { name, state: 'fetched', reason: null };
}

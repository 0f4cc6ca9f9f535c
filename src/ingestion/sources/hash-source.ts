import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { listFolder } from './folder.ts';
import { SourceError, type SourceOptions } from './source-item.ts';

/** SHA-256 by path below the source's root; an archive is one file. Throws {@link SourceError}. */
export async function hashSource(
  path: string,
  { exclude }: Pick<SourceOptions, 'exclude'> = {},
): Promise<Readonly<Record<string, string>>> {
  const root = resolve(path);
  if (!existsSync(root)) throw new SourceError('missing', `there is no file or folder at ${path}`);
  const files = statSync(root).isDirectory()
    ? listFolder(root, exclude).files
    : [{ path: basename(root), onDisk: root }];
  const hashes: Record<string, string> = {};
  for (const file of files) hashes[file.path] = await hashFile(file.onDisk);
  return hashes;
}

/** A file that can't be read has no hash; the ledger says why. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part);
  } catch {
    return 'unreadable';
  }
  return hash.digest('hex');
}

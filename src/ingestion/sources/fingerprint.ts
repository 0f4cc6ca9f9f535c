import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { diskFile, listFolder } from './folder.ts';
import { SourceError, type SourceOptions } from './source-item.ts';

/**
 * A token that changes whenever anything in a source may have: names, sizes and modification times, nothing
 * unpacked and no byte of a file read. For deciding that there is no work.
 */
export function fingerprintSource(path: string, options: Pick<SourceOptions, 'exclude'> = {}): string {
  const root = resolve(path);
  if (!existsSync(root)) throw new SourceError('missing', `there is no file or folder at ${path}`);
  const hash = createHash('sha256');
  const note = (...parts: readonly string[]): void => {
    hash.update(`${parts.join('\0')}\n`);
  };
  if (!statSync(root).isDirectory()) note(basename(root), diskFile('', root).fingerprint);
  else {
    const { files, problems } = listFolder(root, options.exclude);
    for (const file of files) note(file.path, file.fingerprint);
    for (const problem of problems) note(problem.path, problem.reason, String(problem.size));
  }
  return hash.digest('hex');
}

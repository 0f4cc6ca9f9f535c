import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isZipName, listArchive } from './archive.ts';
import { diskFile, listFolder } from './folder.ts';
import {
  DEFAULT_SOURCE_LIMITS,
  SourceError,
  type SourceOptions,
  type SourceProblem,
  type TreeFile,
} from './source-item.ts';

/** All files of a source, archives opened, in the order of their paths. */
export interface Tree {
  /** Name of the folder, archive or file that is the source, for want of a docket. */
  readonly name: string;
  readonly files: readonly TreeFile[];
  readonly problems: readonly SourceProblem[];
}

/**
 * Lists a folder, an archive or a single file. Throws {@link SourceError} when there is nothing at the path or
 * nothing in it.
 */
export async function listTree(path: string, options: SourceOptions = {}): Promise<Tree> {
  const root = resolve(path);
  if (!existsSync(root)) throw new SourceError('missing', `there is no file or folder at ${path}`);
  const limits = withoutUndefined(DEFAULT_SOURCE_LIMITS, options.limits);
  const files: TreeFile[] = [];
  const problems: SourceProblem[] = [];

  if (statSync(root).isDirectory()) {
    const folder = listFolder(root, options.exclude);
    problems.push(...folder.problems);
    for (const file of folder.files) {
      if (!isZipName(file.path)) files.push(file);
      else {
        try {
          const archive = await listArchive(file.onDisk, `${file.path}/`, file.fingerprint, limits);
          for (const inner of archive.files) files.push(inner);
          problems.push(...archive.problems);
          if (archive.files.length + archive.problems.length === 0) {
            problems.push({
              path: file.path,
              size: file.size,
              status: 'unsupported',
              reason: 'an empty archive',
            });
          }
        } catch (error) {
          problems.push({ path: file.path, size: file.size, status: 'failed', reason: unopened(error) });
        }
      }
    }
  } else if (isZipName(root)) {
    const archive = await listArchive(root, '', diskFile('', root).fingerprint, limits).catch((error) => {
      throw new SourceError('unreadable', `${path}: ${unopened(error)}`);
    });
    files.push(...archive.files);
    problems.push(...archive.problems);
  } else files.push(diskFile(basename(root), root));

  if (files.length + problems.length === 0) throw new SourceError('empty', `there are no files in ${path}`);
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const name = basename(root).replace(/\.zip$/i, '');
  return {
    name: statSync(root).isFile() && !isZipName(root) ? basename(dirname(root)) : name,
    files,
    problems,
  };
}

const unopened = (error: unknown): string =>
  `the archive can't be opened: ${error instanceof Error ? error.message : String(error)}`;

function withoutUndefined<T extends object>(defaults: T, given: Partial<T> = {}): T {
  return {
    ...defaults,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

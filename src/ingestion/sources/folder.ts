import { createReadStream, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { isJunk } from './junk.ts';
import type { SourceProblem, TreeFile } from './source-item.ts';

/** A file of a folder, with the place where it stands on disk. */
export interface FolderFile extends TreeFile {
  readonly onDisk: string;
}

export interface FolderListing {
  readonly files: readonly FolderFile[];
  readonly problems: readonly SourceProblem[];
}

/** A single file of the disk as a source file. */
export function diskFile(path: string, onDisk: string): FolderFile {
  const { size, mtimeMs } = statSync(onDisk);
  return {
    path,
    onDisk,
    size,
    fingerprint: `${size}-${mtimeMs}`,
    read: async () => new Uint8Array(await readFile(onDisk)),
    stream: async () => createReadStream(onDisk),
  };
}

/**
 * Lists a folder and the folders below it, in the order of their names' code units. Links are followed only to
 * files inside the root; litter of operating systems is left out; everything else is a file or a problem.
 */
export function listFolder(root: string, exclude: readonly string[] = []): FolderListing {
  const files: FolderFile[] = [];
  const problems: SourceProblem[] = [];
  const realRoot = realpathSync(root) + sep;
  const excluded = new Set(exclude.map((path) => resolve(path)));

  const visit = (folder: string, prefix: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      problems.push(problem(prefix.slice(0, -1), 'failed', `the folder can't be listed: ${code(error)}`));
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const onDisk = join(folder, entry.name);
      const path = prefix + entry.name;
      if (isJunk(entry.name) || excluded.has(resolve(onDisk))) continue;
      if (entry.isSymbolicLink()) link(onDisk, path);
      else if (entry.isDirectory() && !entry.name.startsWith('.')) visit(onDisk, `${path}/`);
      else if (entry.isDirectory()) problems.push(problem(path, 'unsupported', 'a hidden folder'));
      else if (!entry.isFile()) problems.push(problem(path, 'unsupported', 'neither a file nor a folder'));
      else add(onDisk, path);
    }
  };
  const add = (onDisk: string, path: string): void => {
    try {
      const file = diskFile(path, onDisk);
      if (/(^|\/)\.[^/]*$/.test(path))
        problems.push(problem(path, 'unsupported', 'a hidden file', file.size));
      else files.push(file);
    } catch (error) {
      problems.push(problem(path, 'failed', `the file can't be looked at: ${code(error)}`));
    }
  };
  const link = (onDisk: string, path: string): void => {
    try {
      const target = realpathSync(onDisk);
      if (!target.startsWith(realRoot)) {
        problems.push(problem(path, 'unsupported', 'a link that leads out of the source'));
      } else if (statSync(target).isFile()) add(onDisk, path);
      else problems.push(problem(path, 'unsupported', 'a link to a folder is not followed'));
    } catch (error) {
      problems.push(problem(path, 'failed', `a broken link: ${code(error)}`));
    }
  };

  visit(root, '');
  return { files, problems };
}

function problem(
  path: string,
  status: SourceProblem['status'],
  reason: string,
  size: number | null = null,
): SourceProblem {
  return { path, size, status, reason };
}

const code = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

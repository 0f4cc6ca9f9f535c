import { naturalOrder } from './natural-order.ts';
import { renditions } from './renditions.ts';
import type { TreeFile } from './source-item.ts';

export interface FileGroup {
  /** Path of the file or folder that the submission is known by. */
  readonly id: string;
  readonly files: readonly TreeFile[];
}

/**
 * Puts files without a record together: each file a submission (with its renditions), or each folder. A folder
 * counts when it holds files itself; folders below it belong to it. Files in the root stand alone.
 */
export function groupFiles(files: readonly TreeFile[], by: 'file' | 'folder'): FileGroup[] {
  if (by === 'file')
    return renditions(files).map(({ primary, others }) => ({
      id: primary.path,
      files: [primary, ...others],
    }));
  const holders = new Set(files.map((file) => folderOf(file.path)));
  const loose: TreeFile[] = [];
  const folders = new Map<string, TreeFile[]>();
  for (const file of files) {
    const parts = folderOf(file.path).split('/');
    const depth = parts.findIndex((_, i) => i >= 0 && holders.has(parts.slice(0, i + 1).join('/')));
    const folder = parts.slice(0, depth + 1).join('/');
    if (folder === '') loose.push(file);
    else folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const grouped = [...folders].map(([id, members]) => ({
    id,
    files: members.sort((a, b) => naturalOrder(a.path, b.path)),
  }));
  return [...groupFiles(loose, 'file'), ...grouped];
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

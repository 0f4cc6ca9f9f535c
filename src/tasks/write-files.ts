import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder, each aside and then renamed: a crash leaves whole files, old or new. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, contents] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}.part`;
    writeFileSync(aside, contents);
    renameSync(aside, path);
  }
}

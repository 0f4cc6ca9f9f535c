import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file in another folder and moves it to its place: a kill leaves a whole one, old or new. */
export function writeWhole(path: string, text: string, parts: string): void {
  for (const folder of [dirname(path), parts]) mkdirSync(folder, { recursive: true });
  const part = join(parts, `${basename(path)}.part`);
  writeFileSync(part, text);
  renameSync(part, path);
}

/** Renders every notebook: `npm run notebooks [-- --workspace DIR] [-- --out DIR]`; without a workspace, over the sample. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openRecord } from '../open-record.ts';
import { runNotebook } from './run-notebook.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { workspace: { type: 'string' }, out: { type: 'string' } } });

// The sample is read once for all notebooks.
const workspace = await openRecord(values.workspace ? [resolve(values.workspace)] : []);
const out = resolve(values.out ?? FOLDER);
mkdirSync(out, { recursive: true });
process.chdir(out);
for (const file of readdirSync(FOLDER)
  .filter((one) => /^\d-.*\.ts$/.test(one))
  .sort()) {
  const name = file.slice(0, -'.ts'.length);
  const source = readFileSync(join(FOLDER, file), 'utf8');
  writeFileSync(`${name}.md`, await runNotebook(FOLDER, name, source, [resolve(workspace.folder)]));
}
workspace.close();

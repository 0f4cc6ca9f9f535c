import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkspace, runStreet, type Workspace } from 'sunset-review';

const below = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const CODEBOOK = below('corpus/codebook');

/** The workspace named on the command line; without one, the fictional sample, read into a folder that goes again. */
export async function openRecord([named] = process.argv.slice(2)): Promise<Workspace> {
  if (named !== undefined) return openWorkspace(named, { create: false });
  const folder = mkdtempSync(join(tmpdir(), 'sunset-notebook-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const workspace = openWorkspace(join(folder, 'ws'), { create: true });
  await runStreet(workspace, { sources: [below('corpus/sample/docket')], codebook: CODEBOOK });
  return workspace;
}

/**
 * How long positions take against reading the PDFs that they are read from: `npx tsx tests/bench/positions-speed.ts`.
 * Over the real docket (needs ../shared), every submission's passages read as though the docket were about the
 * agreement. Scans are not read: OCR would take so long that positions could hide behind it. Loading the model is
 * counted on the side of positions.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ingestSources } from '../../src/pipeline.ts';
import { openPositionReader } from '../../src/positions/read-submission.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

const DOCKET = join(resolve(process.env.SUNSET_REAL_DATA ?? '../shared/real'), 'docket-USTR-2015-0010');
const folder = mkdtempSync(join(tmpdir(), 'sunset-bench-'));
const workspace = openWorkspace(folder, { create: true });
const since = (start: number): number => (performance.now() - start) / 1000;

let start = performance.now();
await ingestSources(workspace, [DOCKET], { ocr: 'never' });
const reading = since(start);

start = performance.now();
const read = openPositionReader('corpus/codebook');
const opening = since(start);
let passages = 0;
let characters = 0;
for (const { docket, id } of workspace.submissions.keys()) {
  const of = workspace.passages.ofSubmission(docket, id);
  passages += of.length;
  characters += of.reduce((sum, { text }) => sum + text.length, 0);
  read(id, of);
}
const positions = since(start);
workspace.close();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${passages} passages, ${characters} characters: reading the files ${reading.toFixed(1)} s, ` +
    `positions ${positions.toFixed(1)} s (of which opening the model ${opening.toFixed(1)} s); ` +
    `ratio ${(positions / reading).toFixed(2)} (must be at most 0.5)`,
);

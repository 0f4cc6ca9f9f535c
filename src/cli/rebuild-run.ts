import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODEL_FILE } from '../positions/learned/obtain-model.ts';
import type { RunInputs } from '../tasks/run/run-inputs.ts';
import type { RunOutputs } from '../tasks/run/run-manifest.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import { runAndReport } from './run-and-report.ts';
import type { SecondReader } from './second-reader.ts';
import { text } from './values.ts';

/** Makes a run's outputs anew: from the sources, in an empty workspace, with the decisions and the paid answers. */
export async function rebuildRun(workspace: Workspace, inputs: RunInputs): Promise<RunOutputs> {
  const folder = mkdtempSync(join(tmpdir(), 'sunset-check-'));
  const fresh = openWorkspace(join(folder, 'ws'), { create: true });
  try {
    // Training again would give the same model; what it was trained from is checked when it is opened.
    const model = join(workspace.folder, MODEL_FILE);
    if (existsSync(model)) cpSync(model, join(fresh.folder, MODEL_FILE));
    fresh.decisions.append(workspace.decisions.all());
    workspace.modelAnswers.copyTo(fresh.modelAnswers);
    workspace.removals.copyTo(fresh.sql);
    const { files } = await runAndReport(fresh, { inputs, secondReader: keptAnswers(inputs) });
    return files;
  } finally {
    fresh.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The chat model of the run, known by its answers: nothing is sent. */
function keptAnswers({ options }: RunInputs): SecondReader | undefined {
  const name = text(options, 'model');
  if (name === undefined) return undefined;
  return async (workspace, codebook) => {
    const { readWithModel } = await import('../tasks/model/model-reading.ts');
    const silent = { name, reply: () => Promise.reject(new Error('a check sends nothing')) };
    const free = { in: 1, out: 1 };
    return readWithModel(workspace, codebook, silent, { prices: free, maxCost: 0 });
  };
}

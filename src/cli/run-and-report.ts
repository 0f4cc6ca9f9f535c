import { loadCodebook } from '../codebook/load.ts';
import type { Coverage } from '../model/coverage.ts';
import { runStreet, type StreetSummary } from '../pipeline.ts';
import { publicRecord } from '../tasks/public-record.ts';
import { buildDocuments, buildReports } from '../tasks/reports.ts';
import { renderProvenance } from '../tasks/run/provenance.ts';
import type { RunInputs } from '../tasks/run/run-inputs.ts';
import type { RunOutputs } from '../tasks/run/run-manifest.ts';
import { VERSION } from '../version.ts';
import { highlightsOf, isFictional } from '../workspace/record-views.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { terminalProgress } from './progress.ts';
import { countReviewed, type ReviewCount } from './reviewed-text.ts';
import type { SecondReader } from './second-reader.ts';
import { ingestOptions } from './source-options.ts';

export interface Run {
  readonly inputs: RunInputs;
  readonly secondReader: SecondReader | undefined;
}

/** The main job behind `sunset run`: the street, then the reports; nothing is written outside the workspace. */
export async function runAndReport(
  workspace: Workspace,
  { inputs, secondReader }: Run,
): Promise<{
  readonly files: RunOutputs;
  readonly summary: StreetSummary & { readonly coverage: Coverage; readonly review: ReviewCount };
}> {
  const { codebook, date, folders, options } = inputs;
  const progress = await terminalProgress();
  const street = await runStreet(workspace, {
    sources: inputs.sources.map(({ path }) => path),
    codebook,
    ingest: await ingestOptions(options, folders),
    progress,
    readWithModel: secondReader && (() => secondReader(workspace, codebook, progress)),
  });
  const record = publicRecord(workspace);
  const loaded = loadCodebook(codebook);
  const reporting = {
    date,
    version: VERSION,
    fictional: isFictional(workspace),
    highlights: highlightsOf(workspace),
  };
  const files = new Map<string, string | Uint8Array>([
    ...buildReports(record, loaded, reporting),
    ...(await buildDocuments(record, loaded, reporting)),
    ['provenance.json', renderProvenance(inputs)],
  ]);
  return {
    files,
    summary: { ...street, coverage: record.coverage, review: countReviewed(record.submissions) },
  };
}

import { loadCodebook } from '../codebook/load.ts';
import type { Coverage } from '../model/coverage.ts';
import { runStreet, type StreetSummary } from '../pipeline.ts';
import { publicRecord } from '../public-record.ts';
import { buildDocuments, buildReports } from '../reports.ts';
import { VERSION } from '../version.ts';
import { highlightsOf, isFictional } from '../workspace/record-views.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeFiles } from '../write-files.ts';
import type { OptionValues } from './command.ts';
import { terminalProgress } from './progress.ts';
import { countReviewed, type ReviewCount } from './reviewed-text.ts';
import { openSecondReader } from './second-reader.ts';
import { ingestOptions } from './source-options.ts';

export interface RunRequest {
  readonly sources: readonly string[];
  readonly codebook: string;
  readonly date: string;
  readonly out: string;
  /** Output and workspace folders, which are no part of a source. */
  readonly folders: readonly string[];
  readonly options: OptionValues;
}

/** The main job behind `sunset run`: the street, then the reports, then their files. */
export async function runAndReport(
  workspace: Workspace,
  { sources, codebook, date, out, folders, options }: RunRequest,
): Promise<{
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly summary: StreetSummary & { readonly coverage: Coverage; readonly review: ReviewCount };
}> {
  const progress = await terminalProgress();
  const ingest = await ingestOptions(options, folders);
  const readAgain = await openSecondReader(options);
  const street = await runStreet(workspace, {
    sources,
    codebook,
    ingest,
    progress,
    readWithModel: readAgain && (() => readAgain(workspace, codebook, progress)),
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
  ]);
  writeFiles(out, files);
  const review = countReviewed(record.submissions);
  return { files, summary: { ...street, coverage: record.coverage, review } };
}

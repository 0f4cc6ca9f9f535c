import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { hashCodebook } from './codebook/hash.ts';
import { loadCodebook } from './codebook/load.ts';
import { INDEX_VERSION, submissionIndexer, submissionTagger } from './indexer/index-submissions.ts';
import { openSqliteSearch } from './indexer/search/sqlite.ts';
import { type IngestOptions, type IngestSummary, ingest } from './ingestion/ingest.ts';
import type { DocketId, SubmissionId } from './model/ids.ts';
import { type Progress, SILENT } from './model/progress.ts';
import { joinReaders } from './positions/join-readers.ts';
import { openPositionReader, POSITIONS_VERSION } from './positions/read-submission.ts';
import type { ModelReadingSummary, readWithModel } from './tasks/model/model-reading.ts';
import type { ModelReadings } from './tasks/model/model-readings.ts';
import { noticeTexts } from './tasks/notices.ts';
import { docketsOnTopic } from './tasks/on-topic.ts';
import { askDecisions, judgeFrom, learnFromDecisions } from './tasks/position-review.ts';
import { themeDecisions, themeReview } from './tasks/theme-review.ts';
import { settleVoices } from './tasks/voices.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a stage over all submissions did. */
export interface StageSummary {
  readonly done: number;
  readonly unchanged: number;
}

export interface StreetOptions {
  readonly sources: readonly string[];
  readonly codebook: string;
  readonly ingest?: IngestOptions;
  readonly progress?: Progress;
  /** Has a chat model read the indexed record, where there is a second reader. */
  readonly readWithModel?: (() => ReturnType<typeof readWithModel>) | undefined;
}

export interface StreetSummary {
  readonly ingest: IngestSummary;
  readonly index: StageSummary;
  readonly positions: StageSummary;
  /** Only where a chat model read as well. */
  readonly model?: ModelReadingSummary;
}

/** The whole street: sources in, tagged passages and positions in the workspace. Reports are made from there. */
export async function runStreet(workspace: Workspace, options: StreetOptions): Promise<StreetSummary> {
  const { sources, codebook, progress = SILENT } = options;
  const ingested = await ingestSources(workspace, sources, { ...options.ingest, progress });
  const index = indexRecord(workspace, codebook, progress);
  const second = await options.readWithModel?.();
  const positions = readPositions(workspace, codebook, progress, second?.readings);
  return { ingest: ingested, index, positions, ...(second ? { model: second.summary } : {}) };
}

/** Source → document → passages, and who says the same. */
export async function ingestSources(
  workspace: Workspace,
  sources: readonly string[],
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const total = { seen: 0, read: 0, unchanged: 0, removed: 0, leftOut: 0 };
  for (const source of sources) {
    const summary = await ingest(workspace, resolve(source), options);
    for (const key of Object.keys(total) as (keyof IngestSummary)[]) total[key] += summary[key];
  }
  settleVoices(workspace);
  return total;
}

/** Passages → themes and full-text search. */
export function indexRecord(
  workspace: Workspace,
  codebook: string,
  progress: Progress = SILENT,
): StageSummary {
  // A submission may have been taken out since the sources were read.
  settleVoices(workspace);
  const decisions = themeDecisions(workspace);
  const notices = noticeTexts(workspace);
  const version = [
    INDEX_VERSION,
    hashCodebook(codebook),
    hashTexts(notices),
    ...decisions.map(({ id }) => id),
  ].join(':');
  return stageOver(
    workspace,
    'index',
    () => version,
    progress,
    () => {
      const loaded = loadCodebook(codebook);
      const search = openSqliteSearch(workspace.sql);
      search.saveSynonyms(loaded.synonyms);
      const tagsOf = submissionTagger(workspace, loaded, notices);
      const review = themeReview(workspace, loaded, decisions, tagsOf);
      const index = submissionIndexer(workspace, loaded, tagsOf, review);
      return (docket, submission) => search.replaceSubmission(docket, submission, index(docket, submission));
    },
  );
}

/** Tagged passages → positions, joined with what a chat model read, where one did. */
export function readPositions(
  workspace: Workspace,
  codebook: string,
  progress: Progress = SILENT,
  second?: ModelReadings,
): StageSummary {
  const loaded = loadCodebook(codebook);
  const onTopic = docketsOnTopic(workspace, loaded);
  const notices = noticeTexts(workspace);
  const noticesHash = hashTexts(notices);
  const decisions = askDecisions(workspace);
  const decided = hashTexts(decisions.map(({ id }) => id));
  const version = (docket: DocketId, submission: SubmissionId): string =>
    [
      POSITIONS_VERSION,
      loaded.hash,
      noticesHash,
      onTopic.has(docket) ? 'on topic' : 'another subject',
      decided,
      second?.version(docket, submission) ?? '',
    ].join(':');
  return stageOver(workspace, 'positions', version, progress, () => {
    const read = openPositionReader(codebook, workspace.folder, notices);
    const judge = judgeFrom(learnFromDecisions(workspace, decisions, read));
    return (docket, submission) => {
      const passages = onTopic.has(docket) ? workspace.passages.ofSubmission(docket, submission) : [];
      const core = read(submission, passages, judge);
      const other = second?.of(docket, submission);
      workspace.positions.save(docket, other ? joinReaders(core, other) : core);
    };
  });
}

const hashTexts = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');

type Work = (docket: DocketId, submission: SubmissionId) => void;

/** Does a stage's work for every submission whose key has changed, each in one transaction with its new key. */
function stageOver(
  workspace: Workspace,
  stage: 'index' | 'positions',
  version: (docket: DocketId, submission: SubmissionId) => string,
  progress: Progress,
  prepare: () => Work,
): StageSummary {
  const keyed = workspace.submissions
    .keys()
    .map(({ docket, id, key }) => ({ docket, id, key: `${version(docket, id)}:${key}` }));
  const stale = keyed.filter(({ docket, id, key }) => workspace.stages.key(stage, docket, id) !== key);
  if (stale.length > 0) {
    const work = prepare();
    progress.start(stage, stale.length);
    for (const { docket, id, key } of stale) {
      workspace.atomically(() => {
        work(docket, id);
        workspace.stages.done(stage, docket, id, key);
      });
      progress.tick(id);
    }
    progress.finish();
  }
  return { done: stale.length, unchanged: keyed.length - stale.length };
}

import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { StrayFile } from '../model/ingested.ts';
import { type Progress, SILENT } from '../model/progress.ts';
import type { SourceSubmission } from '../model/source.ts';
import type { Warning } from '../model/warning.ts';
import type { IngestStore } from './ingest-store.ts';
import { ingestSubmission } from './ingest-submission.ts';
import { openReadPool, type ReadPoolOptions } from './read-pool.ts';
import { OCR_LANGUAGES, type OcrLanguage } from './readers/ocr/languages.ts';
import type { OcrMode, ReadLimits } from './readers/reader.ts';
import { DEFAULT_LIMITS } from './readers/reader.ts';
import { docketOfName } from './sources/docket-name.ts';
import { openSource } from './sources/open-source.ts';
import type { SourceOptions } from './sources/source-item.ts';

export interface IngestOptions {
  readonly source?: SourceOptions;
  readonly ocr?: OcrMode;
  /** Languages of scanned pages, the likeliest first. */
  readonly ocrLanguages?: readonly OcrLanguage[];
  readonly limits?: ReadLimits;
  readonly pool?: Partial<ReadPoolOptions>;
  readonly progress?: Progress;
  /** Ids of submissions that were removed on request and are to come back. */
  readonly restore?: readonly string[];
}

/** What an ingestion did. */
export interface IngestSummary {
  /** Submissions seen in the source. */
  readonly seen: number;
  /** Read anew because they were not there or had changed. */
  readonly read: number;
  readonly unchanged: number;
  /** No longer in the source, and taken out of the workspace. */
  readonly removed: number;
  /** Left out since they were removed on request. */
  readonly leftOut: number;
}

const POOL: ReadPoolOptions = { threads: 2, secondsPerFile: 300, megabytesPerWorker: 2048 };

/**
 * Brings a source into the workspace: a submission at a time, each in one transaction, so that a crash loses only
 * what was under way. What has not changed is not read again. Throws `SourceError` when the source cannot be opened.
 */
export async function ingest(
  store: IngestStore,
  path: string,
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const progress = options.progress ?? SILENT;
  const pool = openReadPool({ ...POOL, ...options.pool });
  const counts = { seen: 0, read: 0, unchanged: 0, removed: 0, leftOut: 0 };
  const present = new Set<string>();
  const leftOut = new Set<string>();
  const strays: StrayFile[] = [];
  const warnings: Warning[] = [];
  const context = {
    store,
    pool,
    source: path,
    ocr: options.ocr ?? 'auto',
    ocrLanguages: options.ocrLanguages ?? (Object.keys(OCR_LANGUAGES) as OcrLanguage[]),
    onOcrPage: (file: string) => progress.note?.(`OCR ${file}`),
    limits: options.limits ?? DEFAULT_LIMITS,
  };
  let docket: DocketId | null = (options.source?.docket as DocketId | undefined) ?? null;
  const underWay = new Set<Promise<void>>();
  progress.start('ingest', null);
  try {
    for await (const item of openSource(path, options.source)) {
      if (item.item === 'submission') {
        const { submission } = item;
        docket ??= submission.docket;
        counts.seen += 1;
        if (isLeftOut(submission, store, options.restore)) {
          counts.leftOut += 1;
          if (submission.record) leftOut.add(submission.record.path);
          continue;
        }
        present.add(unitOf(submission.docket, submission.id));
        const work = ingestSubmission(submission, context).then((changed) => {
          counts[changed ? 'read' : 'unchanged'] += 1;
          progress.tick(submission.id);
          underWay.delete(work);
        });
        underWay.add(work);
        // A little ahead of the workers and no further: memory stays flat however large the docket.
        if (underWay.size >= pool.threads * 2) await Promise.race(underWay);
      } else if (item.item === 'record') {
        // The file that holds nothing but a removed submission would name it.
        if (leftOut.has(item.file.path) && item.records === 1) continue;
        warnings.push(...item.warnings);
        strays.push({
          docket: docket ?? ('' as DocketId),
          path: item.file.path,
          size: item.file.size,
          status: 'read',
          reason: item.warnings.map((warning) => warning.message).join(' ') || null,
        });
      } else {
        strays.push({
          docket: docket ?? ('' as DocketId),
          path: item.path,
          size: item.size,
          status: item.status,
          reason: item.reason,
        });
      }
    }
    await Promise.all(underWay);
  } finally {
    await Promise.allSettled(underWay);
    await pool.close();
    progress.finish();
  }
  const home = docket ?? (docketOfName(path) as DocketId);
  store.files.saveStray(
    path,
    home,
    strays.map((file) => ({ ...file, docket: file.docket === '' ? home : file.docket })),
    warnings,
  );
  for (const { docket: of, id } of store.submissions.ofSource(path)) {
    if (present.has(unitOf(of, id))) continue;
    store.submissions.remove(of, id);
    counts.removed += 1;
  }
  store.files.settleDuplicates();
  store.readings.collect();
  return counts;
}

/** Whether a submission was removed on request; one that is asked for by its id comes back. */
function isLeftOut(
  { docket, id }: SourceSubmission,
  { removals }: IngestStore,
  restore: readonly string[] = [],
): boolean {
  if (restore.includes(id)) removals.restore(docket, id);
  return removals.has(docket, id);
}

const unitOf = (docket: DocketId, id: SubmissionId): string => `${docket}\0${id}`;

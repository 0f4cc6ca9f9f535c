import { createHash } from 'node:crypto';
import type { Document, ReadOutcome, ReadText } from '../model/document.ts';
import { commentDocumentId, documentId, type Sha256, sha256Id } from '../model/ids.ts';
import type { IngestedDocument, IngestedFile, StoredReading } from '../model/ingested.ts';
import type { Format, SourceFile, SourceSubmission } from '../model/source.ts';
import type { Warning } from '../model/warning.ts';
import { confidentialMarking } from './confidential/markings.ts';
import { confidentialByName, nameSign } from './confidential/names.ts';
import { toDocument } from './document.ts';
import type { IngestStore } from './ingest-store.ts';
import { cutPassages } from './passages.ts';
import type { ReadPool } from './read-pool.ts';
import { contentOf } from './readers/content-of.ts';
import type { OcrLanguage } from './readers/ocr/languages.ts';
import { plainBlocks } from './readers/plain-blocks.ts';
import type { OcrMode, ReadLimits } from './readers/reader.ts';
import { sniffFormat } from './readers/sniff.ts';
import { renditions } from './sources/renditions.ts';
import { identifySubmitter } from './submitter.ts';

/** Raise when the same bytes may give another text, or the same text other passages. */
const READ_VERSION = 6;

export interface SubmissionContext {
  readonly store: IngestStore;
  readonly pool: ReadPool;
  readonly source: string;
  readonly ocr: OcrMode;
  readonly ocrLanguages: readonly OcrLanguage[];
  /** Told of every page that goes to OCR. */
  readonly onOcrPage: (file: string) => void;
  readonly limits: ReadLimits;
}

/** A file's bytes on their way to a document. */
interface Candidate {
  readonly path: string;
  readonly size: number;
  readonly fingerprint: string | null;
  readonly sha256: Sha256;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reads one submission and saves it as a whole; false when nothing about it has changed. */
export async function ingestSubmission(
  submission: SourceSubmission,
  context: SubmissionContext,
): Promise<boolean> {
  const { store } = context;
  const identified = await Promise.all(submission.files.map((file) => identify(file, submission, context)));
  const candidates = identified.filter((file) => 'bytes' in file);
  const unread = identified.filter((file) => 'status' in file);
  const key = submissionKey(submission, candidates, unread, context);
  if (store.submissions.key(submission.docket, submission.id) === key) return false;

  const files: IngestedFile[] = [...unread];
  const documents: IngestedDocument[] = [];
  const warnings: Warning[] = [...submission.warnings];
  const texts: Document[] = [];
  const addDocument = async (
    id: Document['id'],
    file: string,
    sha256: Sha256 | null,
    format: Document['format'],
    reading: string,
    content: ReadText,
  ): Promise<void> => {
    const document = await toDocument(content, { submission, id, file, sha256, format });
    texts.push(document);
    const { text, blocks, pages, runs, ...kept } = document;
    documents.push({ document: kept, reading, passages: await cutPassages(document) });
  };

  if (submission.comment !== null) {
    const content = contentOf({ text: submission.comment, blocks: plainBlocks(submission.comment) });
    const reading = readingKey(hashOf(new TextEncoder().encode(submission.comment)), 'comment', context);
    store.readings.put(reading, { outcome: 'read', reason: null, content });
    const id = commentDocumentId(submission.id);
    await addDocument(id, submission.record?.path ?? submission.id, null, 'comment', reading, content);
  }

  // What is confidential is read no further than it takes to know it; neither its text nor its bytes are kept.
  const quarantine = (candidate: Candidate, why: string): void => {
    files.push({ ...fileOf(candidate), status: 'confidential', reason: `business confidential: ${why}` });
  };
  const withoutConfidential = (found: readonly Candidate[]): Candidate[] => {
    const reasons = confidentialByName(found);
    for (const [candidate, why] of reasons) quarantine(candidate, why);
    return found.filter((candidate) => !reasons.has(candidate));
  };
  // A mail holds what is attached to it, and what can't be read may be a confidential document: these wait.
  const waiting: { readonly candidate: Candidate; readonly bytes: Uint8Array }[] = [];

  const queue = renditions(withoutConfidential(candidates));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { primary, others } = next;
    const formats = [primary, ...others];
    const failures: IngestedFile[] = [];
    for (let index = 0; index < formats.length; index++) {
      const candidate = formats[index] as Candidate;
      const { reading, outcome, format, attachments, bytes } = await read(candidate, context);
      if (!('content' in outcome)) {
        failures.push({ ...fileOf(candidate), status: outcome.outcome, reason: outcome.reason });
        waiting.push({ candidate, bytes });
        continue;
      }
      const marking = confidentialMarking(outcome.content, nameSign(candidate.path) === 'perhaps');
      if (marking !== null) {
        for (const same of formats.slice(index)) quarantine(same, marking);
        break;
      }
      store.readings.put(reading, storedOf(outcome));
      if (attachments.length > 0) waiting.push({ candidate, bytes });
      else store.originals.keep(candidate.sha256, bytes);
      const reason = 'reason' in outcome ? outcome.reason : null;
      files.push({ ...fileOf(candidate), status: outcome.outcome, reason });
      warnings.push(...outcome.content.warnings.map((warning) => ({ ...warning, file: candidate.path })));
      await addDocument(
        documentId(candidate.path),
        candidate.path,
        candidate.sha256,
        format,
        reading,
        outcome.content,
      );
      for (const other of formats.slice(index + 1)) {
        files.push({
          ...fileOf(other),
          status: 'rendition',
          reason: `the same document as ${candidate.path}`,
        });
      }
      queue.push(...renditions(withoutConfidential(attachments)));
      break;
    }
    files.push(...failures);
  }
  const quarantined = files.filter(({ status }) => status === 'confidential');
  for (const { candidate, bytes } of waiting) {
    const isTainted = quarantined.some(
      ({ path }) =>
        path.startsWith(`${candidate.path}/`) || withoutEnding(path) === withoutEnding(candidate.path),
    );
    if (!isTainted) store.originals.keep(candidate.sha256, bytes);
  }
  for (const { name, url } of submission.missing) {
    files.push({
      path: `${submission.id}/${name}`,
      size: null,
      sha256: null,
      fingerprint: null,
      status: 'missing',
      reason:
        url === null
          ? `named by ${submission.id}, not among the files`
          : `named by ${submission.id}, to be had at ${url}`,
    });
  }

  const passages = documents.flatMap((document) => document.passages);
  store.submissions.save({
    source: context.source,
    key,
    submission: {
      id: submission.id,
      docket: submission.docket,
      kind: submission.kind,
      title: submission.title,
      date: submission.date,
      fields: submission.submitter,
      submitter: identifySubmitter(submission, texts, passages),
      documents: documents.map(({ document }) => document.id),
      files: files.map((file) => file.path),
      missing: submission.missing,
      extra: submission.extra,
    },
    record: submission.record,
    files,
    documents,
    warnings,
  });
  return true;
}

/** A file with its hash, or with the reason why its bytes are not to be had. */
async function identify(
  { path, size, fingerprint, read: bytes }: SourceFile,
  { docket }: SourceSubmission,
  { store, limits }: SubmissionContext,
): Promise<Candidate | IngestedFile> {
  const failed = (reason: string): IngestedFile => ({
    ...{ path, size, sha256: null, fingerprint: null },
    ...{ status: 'failed', reason },
  });
  if (size > limits.fileBytes) return failed(`${size} bytes, more than ${limits.fileBytes}`);
  const known = store.files.knownHash(docket, path, fingerprint);
  if (known) return { path, size, fingerprint, sha256: known, bytes };
  try {
    // Read once for the hash; a large docket must not be held in memory, so the bytes are read again when needed.
    return { path, size, fingerprint, sha256: hashOf(await bytes()), bytes };
  } catch (error) {
    return failed(`its bytes can't be had: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface ReadCandidate {
  readonly reading: string;
  readonly outcome: ReadOutcome;
  readonly format: Format;
  /** Files inside this one, which become documents beside it. */
  readonly attachments: readonly Candidate[];
  readonly bytes: Uint8Array;
}

async function read(candidate: Candidate, context: SubmissionContext): Promise<ReadCandidate> {
  const { store, pool, ocr, ocrLanguages, limits } = context;
  const bytes = await candidate.bytes();
  const format = sniffFormat(bytes, candidate.path);
  const reading = readingKey(candidate.sha256, format ?? 'unknown', context);
  const stored = store.readings.get(reading);
  // A mail's attachments are not kept with its reading, so a mail is read again.
  if (stored && format && format !== 'email')
    return { reading, outcome: outcomeOf(stored), format, attachments: [], bytes };
  const outcome = await pool.read(bytes, {
    ...{ name: candidate.path, ocr, ocrLanguages, limits },
    onOcrPage: () => context.onOcrPage(candidate.path),
  });
  if (!('content' in outcome)) return { reading, outcome, format: format ?? 'text', attachments: [], bytes };
  const { content } = outcome;
  const attachments = content.attachments.map((inner, index) => ({
    path: `${candidate.path}/${inner.name.replace(/[/\\\0]/g, '_') || `attachment-${index + 1}`}`,
    size: inner.bytes.byteLength,
    fingerprint: null,
    sha256: hashOf(inner.bytes),
    bytes: async () => inner.bytes,
  }));
  return { reading, outcome, format: format ?? 'text', attachments, bytes };
}

const withoutEnding = (path: string): string => path.replace(/\.\w+$/, '');

const storedOf = (outcome: Extract<ReadOutcome, { readonly content: ReadText }>): StoredReading => ({
  outcome: outcome.outcome,
  reason: 'reason' in outcome ? outcome.reason : null,
  content: { ...outcome.content, attachments: [] },
});

const outcomeOf = ({ outcome, reason, content }: StoredReading): ReadOutcome =>
  outcome === 'partial' ? { outcome, content, reason: reason ?? '' } : { outcome, content };

const fileOf = ({
  path,
  size,
  sha256,
  fingerprint,
}: Candidate): Pick<IngestedFile, 'path' | 'size' | 'sha256' | 'fingerprint'> => ({
  path,
  size,
  sha256,
  fingerprint,
});

const hashOf = (bytes: Uint8Array): Sha256 => sha256Id(createHash('sha256').update(bytes).digest('hex'));

const readingKey = (hash: Sha256, format: string, { ocr, ocrLanguages, limits }: SubmissionContext): string =>
  [hash, format, `v${READ_VERSION}`, ocr, ocrLanguages.join('+'), limits.pages, limits.characters].join(':');

function submissionKey(
  submission: SourceSubmission,
  files: readonly Candidate[],
  unread: readonly IngestedFile[],
  context: SubmissionContext,
): string {
  const { files: _, ...record } = submission;
  const parts = [
    READ_VERSION,
    context.source,
    context.ocr,
    context.ocrLanguages,
    context.limits,
    record,
    files.map(({ path, sha256 }) => [path, sha256]),
    unread.map(({ path, reason }) => [path, reason]),
  ];
  return hashOf(new TextEncoder().encode(JSON.stringify(parts)));
}

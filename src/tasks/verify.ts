import type { Codebook } from '../codebook/codebook.ts';
import { pagesOfSpan } from '../ingestion/pages-of-span.ts';
import { readFile } from '../ingestion/readers/read-file.ts';
import { DEFAULT_LIMITS } from '../ingestion/readers/reader.ts';
import type { DocketId } from '../model/ids.ts';
import type { Submission } from '../model/submission.ts';
import { mendLayout } from '../reporter/verify/mend-layout.ts';
import type { Source, VerifyRecord } from '../reporter/verify/record.ts';
import type { MemoFile } from '../reporter/verify/verify-document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { othersView } from './others-view.ts';

/** A memo that cannot be read; the message says why. */
export class MemoError extends Error {
  override readonly name = 'MemoError';
}

/** The record of a workspace as a memo is held against it, the agency's own papers included. */
export function verifyRecord(workspace: Workspace, codebook: Codebook, docket?: DocketId): VerifyRecord {
  const submissions = new Map(
    workspace.submissions.list(docket).map((one) => [`${one.docket}\0${one.id}`, one]),
  );
  const documents = [...workspace.documents.all(docket)];
  const ownFiles = new Set(documents.map(({ file }) => file));
  return {
    sources: documents.map((document): Source => {
      const submission = submissions.get(`${document.docket}\0${document.submission}`);
      return {
        document,
        names: submission ? namesOf(submission) : [],
        otherFiles: submission ? submission.files.filter((file) => !ownFiles.has(file)) : [],
      };
    }),
    facts: codebook.facts,
    ownTerms: [
      ...codebook.overall.map(({ label }) => label),
      ...codebook.asks.map(({ ask }) => ask),
      ...codebook.recommendations.flatMap(({ title, neutralTitle }) => [title, neutralTitle]),
    ],
    pagesOf: pagesOfSpan,
    othersView,
  };
}

/** Every form of the submitter's name that the record gives, the one to print first. */
function namesOf({ submitter, fields }: Submission): string[] {
  const person = [fields.firstName, fields.lastName].filter((part) => part !== null).join(' ');
  const all = [
    submitter.name,
    submitter.organization,
    submitter.otherName,
    fields.organization,
    fields.firm,
    person,
    submitter.organization === null && (fields.lastName?.length ?? 0) > 4 ? fields.lastName : null,
  ];
  return [...new Set(all.filter((name): name is string => name !== null && name !== ''))];
}

/** Reads a memo of any format that has a reader. Throws {@link MemoError} when it can't be read. */
export async function readMemo(bytes: Uint8Array, name: string): Promise<MemoFile> {
  const reading = await readFile(bytes, { name, ocr: 'never', limits: DEFAULT_LIMITS });
  if (!('content' in reading)) throw new MemoError(`${name}: ${reading.reason}`);
  return {
    // Only a page of fixed layout is read line by line.
    document: reading.format === 'pdf' ? mendLayout(reading.content) : reading.content,
    notation: reading.format !== 'text' ? 'none' : /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain',
  };
}

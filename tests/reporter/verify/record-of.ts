import { plainBlocks } from '../../../src/ingestion/readers/plain-blocks.ts';
import type { Document } from '../../../src/model/document.ts';
import { docketId, documentId, submissionId } from '../../../src/model/ids.ts';
import type { VerifyRecord } from '../../../src/reporter/verify/record.ts';
import type { Verification } from '../../../src/reporter/verify/verify-document.ts';
import { openVerifier } from '../../../src/reporter/verify/verify-document.ts';
import { othersView } from '../../../src/tasks/others-view.ts';

/** A letter of a made-up record: its pages are the texts, a form feed would be too plain to cross. */
export interface Letter {
  readonly id: string;
  readonly name: string;
  readonly pages: readonly string[];
  readonly ocr?: boolean;
}

export function documentOf({ id, pages, ocr }: Letter): Document {
  const text = pages.join('');
  let at = 0;
  const runs = pages.map((page, index) => {
    const run = { start: at, end: at + page.length, page: index + 1 };
    at = run.end;
    return run;
  });
  return {
    id: documentId(`${id}.pdf`),
    docket: docketId('TEST-1'),
    submission: submissionId(id),
    file: `${id}.pdf`,
    sha256: null,
    format: 'pdf',
    sourceKind: 'comment',
    language: 'en',
    text,
    blocks: plainBlocks(text),
    pages: runs.map(({ page }) => ({
      number: page,
      label: null,
      state: ocr ? 'ocr' : 'text',
      width: 612,
      height: 792,
    })),
    runs,
  };
}

export const recordOf = (letters: readonly Letter[], more: Partial<VerifyRecord> = {}): VerifyRecord => ({
  sources: letters.map((letter) => ({ document: documentOf(letter), names: [letter.name], otherFiles: [] })),
  facts: [],
  ownTerms: [],
  pagesOf: ({ runs }, { start, end }) => {
    const on = runs.filter((run) => run.start < end && start < run.end).map(({ page }) => page);
    return { page: on[0] ?? null, pageEnd: on.at(-1) ?? null };
  },
  othersView,
  ...more,
});

/** Checks a memo in Markdown against a record. */
export const verifyMarkdown = (record: VerifyRecord, markdown: string): Verification =>
  openVerifier(record)({ document: { text: markdown, blocks: plainBlocks(markdown) }, notation: 'markdown' });

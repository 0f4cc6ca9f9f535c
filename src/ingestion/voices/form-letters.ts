import type { Document } from '../../model/document.ts';
import type { FormLetter } from '../../model/form-letter.ts';
import type { DocketId, DocumentId, SubmissionId } from '../../model/ids.ts';
import { hashSet, shinglesOf } from '../../text/shingles.ts';
import { comparableWords } from './comparable-words.ts';
import { divideCopies, plainestCopy } from './divide-copies.ts';
import { findFamilies } from './families.ts';

/** Raise when the same texts may be grouped or divided otherwise. */
export const FORM_LETTERS_VERSION = 3;

/** A document reduced to what grouping needs, so that the texts of a docket are never all in memory. */
export interface DocumentPrint {
  readonly submission: SubmissionId;
  readonly document: DocumentId;
  readonly shingles: Uint32Array;
}

export function printOf({ submission, id, text, blocks }: Document): DocumentPrint {
  const body = blocks.filter(({ kind }) => kind !== 'furniture');
  const words = comparableWords(body.map(({ span }) => text.slice(span.start, span.end)).join('\n\n'));
  return { submission, document: id, shingles: hashSet(shinglesOf(words)) };
}

/**
 * The form letters of a docket: texts that at least two submitters filed. One submitter that files its own text again
 * makes no form letter, and a submission is a copy of one at most.
 */
export function findFormLetters(
  docket: DocketId,
  prints: readonly DocumentPrint[],
  submitterOf: (submission: SubmissionId) => string,
  readDocument: (document: DocumentId) => Document,
): FormLetter[] {
  const taken = new Set<SubmissionId>();
  return findFamilies(prints.map(({ shingles }) => shingles)).flatMap((places): FormLetter[] => {
    const bySubmission = new Map<SubmissionId, DocumentPrint>();
    for (const place of places) {
      const print = prints[place] as DocumentPrint;
      if (!taken.has(print.submission) && !bySubmission.has(print.submission))
        bySubmission.set(print.submission, print);
    }
    const members = [...bySubmission.values()];
    const [first] = members;
    if (!first || new Set(members.map(({ submission }) => submitterOf(submission))).size < 2) return [];
    for (const { submission } of members) taken.add(submission);
    const divided = divideCopies(members.map(({ document }) => readDocument(document)));
    const plainest = plainestCopy(divided);
    const copies = members.map(({ submission, document }, index) => ({
      ...{ submission, document },
      own: divided[index]?.own ?? [],
    }));
    return [
      {
        id: first.submission,
        docket,
        document: members[plainest]?.document ?? first.document,
        template: divided[plainest]?.template ?? [],
        copies,
      },
    ];
  });
}

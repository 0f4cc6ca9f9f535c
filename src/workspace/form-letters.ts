import type { FormLetter } from '../model/form-letter.ts';
import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import type { Sql } from './database.ts';

export interface FormLetters {
  /** Replaces all form letters of a docket. */
  readonly save: (docket: DocketId, letters: readonly FormLetter[]) => void;
  readonly list: (docket?: DocketId) => FormLetter[];
  /** Id of the form letter that a submission is a copy of, or null. */
  readonly ofSubmission: (docket: DocketId, submission: SubmissionId) => string | null;
}

interface LetterRow {
  readonly docket: DocketId;
  readonly id: string;
  readonly document: FormLetter['document'];
  readonly template: string;
}

interface CopyRow {
  readonly submission: SubmissionId;
  readonly document: FormLetter['document'];
  readonly own: string;
}

export function formLettersOf(sql: Sql): FormLetters {
  const clear = sql.prepare('DELETE FROM form_letters WHERE docket = ?');
  const letter = sql.prepare('INSERT INTO form_letters VALUES (?, ?, ?, ?)');
  const copy = sql.prepare('INSERT INTO form_letter_copies VALUES (?, ?, ?, ?, ?)');
  const letters = sql.prepare<[string | null, string | null], LetterRow>(
    'SELECT * FROM form_letters WHERE ? IS NULL OR docket = ? ORDER BY docket, id',
  );
  const copies = sql.prepare<[string, string], CopyRow>(
    'SELECT submission, document, own FROM form_letter_copies WHERE docket = ? AND letter = ? ORDER BY submission',
  );
  const ofSubmission = sql
    .prepare<[string, string], string>(
      'SELECT letter FROM form_letter_copies WHERE docket = ? AND submission = ?',
    )
    .pluck();
  return {
    save: sql.transaction((docket: DocketId, found: readonly FormLetter[]) => {
      clear.run(docket);
      for (const { id, document, template, copies: of } of found) {
        letter.run(docket, id, document, JSON.stringify(template));
        for (const { submission, document: own, own: spans } of of) {
          copy.run(docket, submission, own, id, JSON.stringify(spans));
        }
      }
    }),
    list: (docket) =>
      letters.all(docket ?? null, docket ?? null).map((row) => ({
        ...row,
        template: JSON.parse(row.template) as Span[],
        copies: copies.all(row.docket, row.id).map((one) => ({ ...one, own: JSON.parse(one.own) as Span[] })),
      })),
    ofSubmission: (docket, submission) => ofSubmission.get(docket, submission) ?? null,
  };
}

import type { Memo } from '../../model/memo.ts';
import { xmlText } from './xml-text.ts';

/** What a report is about, for running feet and the properties of a file: the RE line, else the title. */
export const documentSubject = ({ title, fields }: Memo): string =>
  xmlText(fields.find(({ label }) => label === 'RE')?.values.join('; ') ?? title);

/** The title by which a file is known. */
export function documentTitle(memo: Memo): string {
  const subject = documentSubject(memo);
  return subject === memo.title ? subject : `${xmlText(memo.title)}: ${subject}`;
}

/** The marks in few words, for the head of every page: each up to its colon. */
export const shortMarks = ({ marks }: Memo): string =>
  marks.map((mark) => xmlText(mark.split(':')[0] ?? mark)).join(' · ');

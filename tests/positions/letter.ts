import { docketId, documentId, passageId, submissionId } from '../../src/model/ids.ts';
import type { Passage } from '../../src/model/passage.ts';

export const LETTER = submissionId('letter.txt');
const DOCUMENT = documentId('letter.txt');

/** Paragraphs of a fictional letter as passages. */
export function letter(paragraphs: readonly string[], language = 'en'): Passage[] {
  let start = 0;
  return paragraphs.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 2;
    return {
      id: passageId(DOCUMENT, index + 1),
      docket: docketId('TEST-0001'),
      submission: LETTER,
      document: DOCUMENT,
      file: 'letter.txt',
      ordinal: index + 1,
      span,
      text,
      page: null,
      pageEnd: null,
      pageTurns: [],
      paragraph: index + 1,
      block: 'paragraph',
      headings: [],
      language,
      ocr: false,
    };
  });
}

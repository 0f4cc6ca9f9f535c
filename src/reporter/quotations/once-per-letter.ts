import type { MatrixRow, SourcedEvidence } from '../../model/matrix.ts';
import { normalized } from '../../text/normalize.ts';

/**
 * A form letter's words are heard once, however many signed it: a test that passes the first of the copies that hold
 * the same words, and whatever stands in no form letter.
 */
export function oncePerLetter(): (row: MatrixRow, evidence: SourcedEvidence) => boolean {
  const heard = new Set<string>();
  return ({ submissions }, { docket, submission, quote }) => {
    const filing = submissions.find((one) => one.docket === docket && one.id === submission);
    if (!filing?.formLetter) return true;
    const words = `${docket}\0${filing.formLetter}\0${normalized(quote)}`;
    if (heard.has(words)) return false;
    heard.add(words);
    return true;
  };
}

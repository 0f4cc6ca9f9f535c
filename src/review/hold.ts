import type { Decision } from '../model/decision.ts';
import type { Evidence } from '../model/quotation.ts';
import { contains } from '../model/span.ts';
import { evidenceInPlace, findAgain } from './anchor.ts';
import { type SubmissionText, seenDocuments } from './seen-text.ts';

/** Whether a decision still holds on to the text, and where its words stand now. */
export type Hold =
  | { readonly state: 'fresh'; readonly evidence: readonly Evidence[] }
  | { readonly state: 'stale'; readonly reason: string };

/**
 * Finds a decision's words in the text as it is now. Where a document is unchanged, offsets hold; else every quotation
 * must be found again. "There is nothing" holds in a changed text only so long as the program points to nothing
 * (`machine`) beyond the words that the person saw.
 */
export function holdOf(decision: Decision, text: SubmissionText, machine: readonly Evidence[]): Hold {
  const before = new Map(decision.seen.map(({ document, hash }) => [document, hash]));
  const now = new Map(seenDocuments(text).map(({ document, hash }) => [document, hash]));
  const isSame = before.size === now.size && [...before].every(([id, hash]) => now.get(id) === hash);
  const evidence: Evidence[] = [];
  for (const anchor of decision.anchors) {
    const inPlace =
      now.get(anchor.document) === before.get(anchor.document)
        ? evidenceInPlace(anchor, text.passages)
        : null;
    const found = inPlace ?? findAgain(anchor, text);
    if (!found) {
      return { state: 'stale', reason: `the words "${shortened(anchor.quote)}" are gone or have changed` };
    }
    evidence.push(found);
  }
  if (isSame || !claimsAbsence(decision)) {
    return evidence.length > 0 || isSame
      ? { state: 'fresh', evidence }
      : { state: 'stale', reason: 'the text has changed, and the decision rests on no words in it' };
  }
  const isCovered = machine.every((one) => evidence.some((own) => covers(own, one)));
  return evidence.length > 0 && isCovered
    ? { state: 'fresh', evidence }
    : { state: 'stale', reason: 'the text has changed, and something may be said now' };
}

const claimsAbsence = ({ action }: Decision): boolean => action === 'remove';
const covers = (own: Evidence, other: Evidence): boolean =>
  own.document === other.document && contains(own, other);

const LONGEST_SHOWN = 80;
function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}

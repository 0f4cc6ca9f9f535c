import type { SourcedEvidence } from '../../model/matrix.ts';
import type { Inline } from '../../model/memo.ts';
import { narrowEvidence } from '../../model/quotation.ts';
import { sentences } from '../../text/sentences.ts';
import { wordsOf } from '../../text/terms.ts';

/** Words that a quotation in running text may have. */
export const QUOTATION_WORDS = 55;

/** A sentence shorter than this does not stand alone. */
const FEWEST_WORDS = 8;

/**
 * A quotation short enough for running text: the evidence itself, else its first whole sentences, else its first
 * words; what was left out is marked.
 */
export function clipQuotation(
  evidence: SourcedEvidence,
  most = QUOTATION_WORDS,
): Extract<Inline, { kind: 'quotation' }> {
  const { quote } = evidence;
  const end = clipEnd(quote, most);
  const start = quote.length - quote.trimStart().length;
  return {
    kind: 'quotation',
    evidence: narrowEvidence(evidence, { start: Math.min(start, end), end }),
    docket: evidence.docket,
    cut: { before: false, after: quote.slice(end).trim() !== '' },
  };
}

function clipEnd(quote: string, most: number): number {
  const words = wordsOf(quote);
  const last = words[most - 1];
  if (words.length <= most || !last) return quote.trimEnd().length;
  const enough = words[FEWEST_WORDS - 1]?.end ?? 0;
  const whole = sentences(quote)
    .map(({ start, end }) => start + quote.slice(start, end).trimEnd().length)
    .filter((end) => end >= enough && wordsOf(quote.slice(0, end)).length <= most);
  return whole.at(-1) ?? last.end;
}

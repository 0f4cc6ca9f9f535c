import type { Passage } from '../../model/passage.ts';
import { type Evidence, evidenceFrom } from '../../model/quotation.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { locateQuotation } from '../../text/locate.ts';
import { type NormalizedText, normalize, normalized } from '../../text/normalize.ts';
import { holderOf } from '../claims/holder.ts';
import type { CandidateSentence } from './candidates.ts';
import { isQuoted } from './quoted-words.ts';
import type { ModelRequest } from './requests.ts';

/** Why a claim was thrown away. */
export type Discard =
  | 'out of form'
  | 'unknown ask'
  | 'not in the text'
  | 'too short'
  | 'off the subject'
  | "another's view"
  | 'contradicts itself';

export type CheckedQuotation =
  | { readonly evidence: Evidence; readonly discard?: never }
  | { readonly discard: Discard };

/** Fewer words than this show nothing. */
const FEWEST_WORDS = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** Whether a sentence may show what is claimed. */
export type Bears = (candidate: CandidateSentence) => boolean;

export type QuotationChecker = (quotation: string, passageNumber: number, bears: Bears) => CheckedQuotation;

/**
 * Checks quotations against the passages of a request. A quotation stands when its words are in one piece in one
 * passage, not between quotation marks, and one of the sentences that they touch bears on the claim and gives the
 * writer's own view. What is returned is sliced from the passage, never the model's words.
 */
export function quotationChecker({ passages, candidates }: ModelRequest): QuotationChecker {
  const texts = new Map<Passage, NormalizedText>();
  const textOf = (passage: Passage): NormalizedText => {
    const known = texts.get(passage) ?? normalize(passage.text);
    texts.set(passage, known);
    return known;
  };
  return (quotation, passageNumber, bears) => {
    if ((quotation.match(WORD)?.length ?? 0) < FEWEST_WORDS) return { discard: 'too short' };
    const named = passages[passageNumber - 1];
    for (const passage of named ? [named, ...passages.filter((one) => one !== named)] : passages) {
      const local = wholeSpan(quotation, textOf(passage));
      if (!local) continue;
      const span = { start: passage.span.start + local.start, end: passage.span.start + local.end };
      const touched = candidates.filter(
        ({ sentence }) => sentence.passage.id === passage.id && overlaps(sentence.span, span),
      );
      const bearing = touched.filter(bears);
      if (bearing.length === 0) return { discard: 'off the subject' };
      if (isQuoted(passage.text, local) || !bearing.some(isOwnView)) return { discard: "another's view" };
      return { evidence: evidenceFrom(passage, span) };
    }
    return { discard: 'not in the text' };
  };
}

/** Where the words of a quotation stand in one piece; null where they don't. */
export function wholeSpan(quotation: string, source: NormalizedText): Span | null {
  // What is longer than the text isn't in it, and would take long to look for.
  if (normalized(quotation).trim().length > source.text.length) return null;
  const found = locateQuotation(quotation, source);
  if (found.result !== 'exact' || found.spans.length !== 1) return null;
  return found.spans[0] ?? null;
}

const isOwnView = ({ sentence: { text, language, block } }: CandidateSentence): boolean =>
  block !== 'quotation' && holderOf(text, language).holder === 'submitter';

import type { Passage } from '../model/passage.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import { locateQuotation } from '../text/locate.ts';
import { normalize, normalized } from '../text/normalize.ts';
import type { SubmissionText } from './seen-text.ts';

/** Where the words that a person quotes stand. */
export type FoundQuote =
  | { readonly result: 'found'; readonly evidence: Evidence; readonly places: number }
  /** In the text, but not within one passage. */
  | { readonly result: 'apart' }
  /** Not in the text; `nearest` is what comes closest, if anything does. */
  | {
      readonly result: 'none';
      readonly nearest: { readonly words: string; readonly passage: Passage } | null;
    };

/**
 * Finds a quotation in a submission: the words exactly, whatever the white space, quotation marks and dashes. What is
 * kept is the slice as it stands in the text.
 */
export function findQuote(quote: string, { documents, passages }: SubmissionText): FoundQuote {
  const words = normalized(quote).trim();
  const found: Evidence[] = [];
  for (const passage of words === '' ? [] : passages) {
    const now = normalize(passage.text);
    for (let at = now.text.indexOf(words); at >= 0; at = now.text.indexOf(words, at + 1)) {
      const { start, end } = now.original(at, at + words.length);
      found.push(evidenceFrom(passage, { start: passage.span.start + start, end: passage.span.start + end }));
    }
  }
  const own = quote.replace(/\s+/g, ' ').trim();
  const [evidence] = [...found.filter((one) => one.quote.replace(/\s+/g, ' ') === own), ...found];
  if (evidence) return { result: 'found', evidence, places: found.length };
  const near = documents.map(({ id, text }) => {
    const now = normalize(text);
    if (words !== '' && now.text.includes(words)) return 'apart';
    const located = locateQuotation(quote, now);
    if (located.result !== 'approximate') return null;
    const { span, errors } = located;
    const passage = passages.find(
      (one) => one.document === id && one.span.start <= span.start && span.start < one.span.end,
    );
    return passage ? { words: text.slice(span.start, span.end), passage, errors } : null;
  });
  if (near.includes('apart')) return { result: 'apart' };
  const [nearest = null] = near
    .filter((one) => one !== null && one !== 'apart')
    .sort((a, b) => a.errors - b.errors);
  return { result: 'none', nearest };
}

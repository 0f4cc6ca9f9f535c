import { sentences } from '../../text/sentences.ts';
import type { MemoQuotation } from './find-quotations.ts';
import type { Finding } from './finding.ts';
import { type MemoText, visible } from './memo-text.ts';

const PERCENTAGE = /\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b|por ciento\b|pour cent\b)/giu;
/** Those of whom a memo counts shares. */
const VOICES =
  /\b(?:comment(?:er|ator)?s|submi(?:tters|ssions)|filings|filers|respondents|letters|witnesses|organi[sz]ations|unions|companies|associations|voices|comentarios|participantes|organizaciones|commentaires|mémoires|répondants|organismes)\b/iu;
/** `24 of 38`, `24 out of 38`, `24/38`, `n = 38`, `of the 38 submitters` */
const DENOMINATOR =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|all)\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?[\d,]+|\b\d+\s?\/\s?\d+\b|\bn\s?=\s?\d+|\bof\s+(?:the\s+|all\s+|these\s+)?[\d,]+\s|\b\d+\s+de\s+(?:los\s+|las\s+|les\s+)?\d+/iu;

/** Shares of commenters that are given without the number they are shares of. */
export function checkPercentages(memo: MemoText, quotations: readonly MemoQuotation[]): Finding[] {
  const { text, regions } = memo;
  return regions.flatMap((region) => {
    // Most blocks have no percentage, and need not be cut into sentences.
    const block = text.slice(region.start, region.end);
    if (block.search(PERCENTAGE) < 0) return [];
    return sentences(block).flatMap(({ start, end }): Finding[] => {
      const sentence = block.slice(start, end);
      if (!VOICES.test(sentence) || DENOMINATOR.test(sentence.replace(PERCENTAGE, ' '))) return [];
      return [...sentence.matchAll(PERCENTAGE)].flatMap((match): Finding[] => {
        const from = region.start + start + match.index;
        const span = { start: from, end: from + match[0].length };
        if (quotations.some(({ outer }) => outer.start <= span.start && span.end <= outer.end)) return [];
        return [
          {
            finding: 'percentage',
            text: visible(match[0]),
            result: 'no_denominator',
            line: memo.lineAt(from),
            cited: { file: null, page: null },
            file: null,
            page: null,
            difference: 'a share of commenters without the number that it is a share of',
            span,
          },
        ];
      });
    });
  });
}

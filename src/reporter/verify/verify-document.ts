import { lettersOf } from '../../text/letters.ts';
import { checkQuotation } from './check-quotation.ts';
import { checkFigures } from './figures.ts';
import { type Citation, findCitation } from './find-citation.ts';
import { findExact } from './find-exact.ts';
import { findQuotations, type MemoQuotation } from './find-quotations.ts';
import type { Finding } from './finding.ts';
import { type IndexedRecord, indexRecordWords } from './indexed-record.ts';
import type { MemoDocument } from './memo-pieces.ts';
import { type MemoText, memoText, visible } from './memo-text.ts';
import type { Notation } from './notation.ts';
import { checkPercentages } from './percentages.ts';
import { quotationParts } from './quotation-parts.ts';
import type { VerifyRecord } from './record.ts';

/** What checking a memo gave. */
export interface Verification {
  /** In the order of the memo. */
  readonly findings: readonly Finding[];
  /** Quoted terms, titles and callouts that nobody gives as a source's words: not looked for. */
  readonly passedOver: number;
}

/** Words below which something between marks is a term and not a quotation, unless a citation follows on it. */
const SHORTEST_QUOTATION = 4;

export interface MemoFile {
  readonly document: MemoDocument;
  readonly notation: Notation;
}

/** Opens a record for checking memos. Reading the record is the dear part; each memo is cheap. */
export function openVerifier(record: VerifyRecord): (memo: MemoFile) => Verification {
  const indexed = indexRecordWords(record);
  const ownTerms = new Set(record.ownTerms.map((term) => lettersOf(term).text));
  const stands = (words: string): boolean =>
    findExact(quotationParts(visible(words)).parts, indexed.letters, indexed.index).length > 0;
  return ({ document, notation }) => {
    const memo = memoText(document, notation);
    const quotations = findQuotations(memo, stands);
    const checked = quotations.flatMap((quotation) => {
      const finding = findingOf(quotation, quotations, memo, ownTerms, indexed);
      return finding ? [finding] : [];
    });
    const findings = [
      ...checked,
      ...checkFigures(memo, quotations, record.facts),
      ...checkPercentages(memo, quotations),
    ].sort((a, b) => a.span.start - b.span.start);
    return { findings, passedOver: quotations.length - checked.length };
  };
}

function findingOf(
  quotation: MemoQuotation,
  all: readonly MemoQuotation[],
  memo: MemoText,
  ownTerms: ReadonlySet<string>,
  indexed: IndexedRecord,
): Finding | null {
  const words = visible(memo.text.slice(quotation.start, quotation.end));
  const quoted = quotationParts(words);
  if (quoted.words === 0 || ownTerms.has(lettersOf(words).text)) return null;
  const citation = findCitation(quotation, memo, all, indexed.findSources);
  if (quoted.words < SHORTEST_QUOTATION && !citation.isDirect) return null;
  const verdict = checkQuotation(quoted, citation, indexed);
  if (verdict.result === 'not_in_record' && isNobodys(words, quotation, citation, memo)) return null;
  const page = citation.ranges.find(({ unit, label }) => unit === 'page' && label === null);
  return {
    finding: 'quotation',
    text: words,
    line: memo.lineAt(quotation.start),
    cited: { file: citation.file, page: page?.from ?? null },
    ...verdict,
    span: quotation.outer,
  };
}

/** Titles, and blocks set apart that nothing introduces or cites, are given as nobody's words. */
function isNobodys(words: string, quotation: MemoQuotation, citation: Citation, memo: MemoText): boolean {
  if (citation.isDirect || citation.sources !== null || citation.file !== null) return false;
  if (quotation.form === 'marks') return isTitle(words);
  const at = memo.regions.indexOf(quotation.region);
  const before = memo.regions[at - 1];
  return !before || !/:\s*$/.test(memo.text.slice(before.start, before.end));
}

/** All longer words begin with a capital. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
  return long.length > 1 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

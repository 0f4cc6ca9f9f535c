import { lettersOf } from '../../text/letters.ts';
import { checkQuotation, type Verdict } from './check-quotation.ts';
import { checkFigures } from './figures.ts';
import { type Citation, findCitation } from './find-citation.ts';
import { findExact } from './find-exact.ts';
import { findQuotations, type MemoQuotation } from './find-quotations.ts';
import { type Finding, isGood } from './finding.ts';
import { type IndexedRecord, indexRecordWords } from './indexed-record.ts';
import type { MemoDocument } from './memo-pieces.ts';
import { type MemoText, memoText, visible } from './memo-text.ts';
import type { Notation } from './notation.ts';
import type { Work } from './outside-works.ts';
import { checkPercentages } from './percentages.ts';
import { type QuotationParts, quotationParts } from './quotation-parts.ts';
import type { VerifyRecord } from './record.ts';
import { isDefinition, withShortTitles } from './short-titles.ts';

/** A quotation of a work that is not among the comments and that the record does not hold: nobody has checked it. */
export interface Unchecked {
  readonly text: string;
  readonly line: number;
  readonly work: Work;
}

/** What checking a memo gave. */
export interface Verification {
  /** In the order of the memo. */
  readonly findings: readonly Finding[];
  /** Quotations of laws, treaties, reports and the press that the record does not hold. */
  readonly unchecked: readonly Unchecked[];
  /** Quoted terms, titles and callouts that nobody gives as a source's words: not looked for. */
  readonly passedOver: number;
  /** Quotations behind the first {@link MOST_QUOTATIONS}: not looked for. */
  readonly beyond: number;
}

/** No honest memo quotes so often; checking takes some milliseconds each. */
const MOST_QUOTATIONS = 20_000;

/** Words below which something between marks is a term and not a quotation, unless it is given as somebody's. */
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
    const find = withShortTitles(memo, indexed.findSources);
    const all = findQuotations(memo, stands);
    const quotations = all.slice(0, MOST_QUOTATIONS);
    const findings: Finding[] = [];
    const unchecked: Unchecked[] = [];
    let previous: Citation | null = null;
    for (const [at, quotation] of quotations.entries()) {
      const text = visible(memo.text.slice(quotation.start, quotation.end));
      const quoted = quotationParts(text);
      if (quoted.words === 0 || ownTerms.has(lettersOf(text).text)) continue;
      const citation = findCitation(at, memo, quotations, find, previous);
      const verdict = verdictOn(text, quoted, quotation, citation, memo, indexed);
      if (citation.sources !== null) previous = citation;
      if (verdict === null) continue;
      const line = memo.lineAt(quotation.start);
      if (verdict === 'unchecked') unchecked.push({ text, line, work: citation.work ?? 'other' });
      else
        findings.push({
          finding: 'quotation',
          text,
          line,
          cited: citedBy(citation),
          ...verdict,
          span: quotation.outer,
        });
    }
    const checked = findings.length + unchecked.length;
    findings.push(...checkFigures(memo, quotations, record.facts), ...checkPercentages(memo, quotations));
    findings.sort((a, b) => a.span.start - b.span.start);
    return {
      findings,
      unchecked,
      passedOver: quotations.length - checked,
      beyond: all.length - quotations.length,
    };
  };
}

function citedBy({ file, ranges }: Citation): Finding['cited'] {
  const page = ranges.find(({ unit, label }) => unit === 'page' && label === null);
  return { file, page: page?.from ?? null };
}

/** What became of a quotation; null for words that are given as nobody's. */
function verdictOn(
  text: string,
  quoted: QuotationParts,
  quotation: MemoQuotation,
  citation: Citation,
  memo: MemoText,
  indexed: IndexedRecord,
): Verdict | 'unchecked' | null {
  const isShort = quoted.words < SHORTEST_QUOTATION && !citation.isDirect;
  if (isShort && (quoted.words < 2 || !citation.isSaid)) return null;
  if (quotation.form === 'marks' && isDefinition(memo.text, quotation.outer)) return null;
  const verdict = checkQuotation(quoted, citation, indexed);
  if (isGood(verdict)) return verdict;
  // A short phrase stands in many places, and altered it is another phrase.
  if (isShort) return verdict.result === 'not_in_record' ? verdict : null;
  if (citation.work !== null && citation.file === null) {
    return checkWork(quoted, citation.work, citation, indexed) ?? 'unchecked';
  }
  const isUnlike = verdict.result === 'not_in_record' || (verdict.result === 'altered' && isTitle(text));
  if (isUnlike && isNobodys(text, quotation, citation, memo)) return null;
  return verdict;
}

/** What the record's own copies of a work say of a quotation of it; null when it has none, or nothing like the words. */
function checkWork(
  quoted: QuotationParts,
  work: Work,
  citation: Citation,
  indexed: IndexedRecord,
): Verdict | null {
  const { sources } = indexed.record;
  const copies = sources.flatMap(({ document }, index) => (document.sourceKind === work ? [index] : []));
  if (copies.length === 0) return null;
  const verdict = checkQuotation(quoted, { ...citation, sources: new Set(copies) }, indexed);
  return verdict.result === 'altered' || isGood(verdict) ? verdict : null;
}

/** Titles, and blocks set apart that nothing introduces or cites, are given as nobody's words. */
function isNobodys(words: string, quotation: MemoQuotation, citation: Citation, memo: MemoText): boolean {
  if (quotation.form === 'marks' && isTitle(words) && citation.file === null) return true;
  if (citation.isDirect || citation.sources !== null || citation.file !== null) return false;
  if (quotation.form === 'marks') return false;
  const before = memo.regions[quotation.region.at - 1];
  return !before || !INTRODUCES.test(memo.text.slice(before.start, before.end));
}

/** A lead to somebody's words, not to a list, a formula or an address of the memo's own. */
const INTRODUCES =
  /\b(?:say|said|writ|wrote|stat|argu|explain|add|put|conclud|declar|testif|insist|observ|not|warn|urg|ask|word|quot|read|letter|comment|filing|submission|testimony|statement|passage|according|dic|dij|escrib|afirm|señal|palabra|dit|écri|affirm|déclar|mot)\p{L}{0,8}\b[^.:]{0,80}:\s*$/iu;

/** Words that titles write small. */
const SMALL =
  /^(?:from|with|into|over|under|between|among|against|after|before|through|their|that|than|sobre|para|entre|avec|pour|dans)$/i;

/** All longer words begin with a capital. */
function isTitle(words: string): boolean {
  const long = words
    .split(/[\s–—-]+/)
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .filter((word) => word.length > 3 && !SMALL.test(word));
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

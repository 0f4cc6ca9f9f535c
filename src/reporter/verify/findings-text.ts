import { cleanLine } from '../render/clean-line.ts';
import { type Finding, isGood, type Result } from './finding.ts';
import type { Unchecked, Verification } from './verify-document.ts';

interface Wording {
  /** The word that marks it. */
  readonly word: string;
  /** What to do; empty where nothing has to be done. */
  readonly advice: string;
}

/** Every result in words, with what to do about it. */
export const WORDINGS: Readonly<Record<Result, Wording>> = {
  found: { word: 'FOUND', advice: '' },
  ocr: { word: 'FOUND, READ BY OCR', advice: 'compare it with the page image' },
  wrong_page: { word: 'WRONG PAGE', advice: 'correct the page' },
  altered: { word: 'ALTERED', advice: 'restore the words of the source, or mark the change' },
  not_in_record: { word: 'NOT IN THE RECORD', advice: 'find its source or take it out' },
  wrong_submitter: { word: 'WRONG SUBMITTER', advice: 'give it to whoever wrote it' },
  others_view: { word: "ANOTHER'S VIEW", advice: 'say whose words they are: the letter only reports them' },
  contradicted: { word: 'CONTRADICTED', advice: 'compare it with the figure of the record' },
  caution: { word: 'CAUTION', advice: 'read the caution before using the figure' },
  no_denominator: { word: 'NO DENOMINATOR', advice: 'say of how many' },
};

/** Works that a memo may quote and the record does not hold. */
const WORKS: Readonly<Record<Unchecked['work'], string>> = {
  statute: 'words of a law that is not in the record',
  agreement: 'words of an agreement that is not in the record',
  notice: 'words of a notice that is not in the record',
  report: 'words of a report that is not in the record',
  other: 'words of a work that is not in the record',
};

const LONGEST = 160;
const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;

/** Where a finding's words stand, as `file, p. 3`. */
export const placeOf = ({ file, page }: Pick<Finding, 'file' | 'page'>): string =>
  file === null ? '' : page === null ? file : `${file}, p. ${page}`;

/** Findings for people, one each line group, with what to do; the last line counts. */
export function renderFindings(verification: Verification): string {
  const { findings, unchecked } = verification;
  const lines = findings.map((finding) => {
    const { word, advice } = WORDINGS[finding.result];
    const text = cleanLine(finding.text);
    const shown = shortened(text);
    const place = placeOf(finding);
    const quoted = finding.finding === 'quotation' ? `“${shown}”` : shown;
    return [
      `line ${finding.line}: ${word}: ${quoted}`,
      ...(place === '' ? [] : [`  in the record: ${cleanLine(place)}`]),
      ...(finding.difference === null ? [] : [`  ${cleanLine(finding.difference)}`]),
      ...(advice === '' ? [] : [`  to do: ${advice}`]),
    ].join('\n');
  });
  const others = unchecked.map(
    ({ line, text, work }) => `line ${line}: NOT CHECKED: “${shortened(cleanLine(text))}”\n  ${WORKS[work]}`,
  );
  return [...lines, ...others, summaryOf(verification)].join('\n');
}

function summaryOf({ findings, unchecked, passedOver, beyond }: Verification): string {
  const bad = findings.filter((finding) => !isGood(finding)).length;
  const kinds = (['quotation', 'figure', 'percentage'] as const).flatMap((kind) => {
    const count = findings.filter(({ finding }) => finding === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  });
  const checked = kinds.length === 0 ? 'nothing to check' : `${kinds.join(', ')} checked`;
  const terms = passedOver === 0 ? '' : `; ${passedOver} quoted terms, titles or labels not looked for`;
  const rest = beyond === 0 ? '' : `; ${beyond} more quotations not looked for: too many`;
  const works = unchecked.length === 0 ? '' : `; ${unchecked.length} of works not in the record not checked`;
  return `${checked}: ${bad === 0 ? 'nothing to do' : `${bad} to look at`}${works}${terms}${rest}`;
}

import type { Span } from '../../model/span.ts';
import { type Finding, isGood } from './finding.ts';
import { placeOf, WORDINGS } from './findings-text.ts';

/** How bad a finding looks in a marked copy. */
export type Look = 'good' | 'look' | 'bad';

const LOOKS: Readonly<Partial<Record<Finding['result'], Look>>> = {
  ocr: 'look',
  wrong_page: 'look',
  caution: 'look',
  no_denominator: 'look',
};

export const lookOf = (finding: Finding): Look => LOOKS[finding.result] ?? (isGood(finding) ? 'good' : 'bad');

/** What a marked copy says of a finding: where the words stand, what is wrong, what to do. */
export const noteOf = (finding: Finding): string =>
  [placeOf(finding), finding.difference ?? '', WORDINGS[finding.result].advice]
    .filter((part) => part !== '')
    .join('; ');

/** A stretch of a memo, with the finding that it is. */
export interface Segment extends Span {
  readonly finding: Finding | null;
}

/** A stretch of the memo cut at its findings, which are in order; of those that overlap the first is marked. */
export function segmentsOf(span: Span, findings: readonly Finding[]): Segment[] {
  const segments: Segment[] = [];
  let at = span.start;
  for (let next = firstFrom(findings, span.start); next < findings.length; next++) {
    const finding = findings[next];
    if (!finding || finding.span.start >= span.end) break;
    const { start, end } = finding.span;
    if (start < at || end > span.end) continue;
    if (start > at) segments.push({ start: at, end: start, finding: null });
    segments.push({ start, end, finding });
    at = end;
  }
  if (at < span.end) segments.push({ start: at, end: span.end, finding: null });
  return segments;
}

function firstFrom(findings: readonly Finding[], start: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

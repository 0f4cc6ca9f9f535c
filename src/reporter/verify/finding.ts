import type { Span } from '../../model/span.ts';

/** What became of something that a memo says. `found` and `ocr` are the good ones. */
const RESULTS = [
  'found',
  'ocr',
  'wrong_page',
  'altered',
  'not_in_record',
  'wrong_submitter',
  'others_view',
  'contradicted',
  'caution',
  'no_denominator',
] as const;
export type Result = (typeof RESULTS)[number];

/** A quotation, figure or percentage of a memo, held against the record. */
export interface Finding {
  readonly finding: 'quotation' | 'figure' | 'percentage';
  readonly text: string;
  readonly result: Result;
  /** Line of the memo's text, counted from 1. */
  readonly line: number;
  /** What the memo names, as far as it names anything. */
  readonly cited: { readonly file: string | null; readonly page: number | null };
  /** Where the words stand in the record, or words close to them. Pages count from 1. */
  readonly file: string | null;
  readonly page: number | null;
  /** What is wrong, in words; null where nothing is. */
  readonly difference: string | null;
  /** Where it stands in the memo's text. */
  readonly span: Span;
}

const GOOD: ReadonlySet<Result> = new Set(['found', 'ocr']);

/** Whether nothing has to be done about a finding. */
export const isGood = ({ result }: Pick<Finding, 'result'>): boolean => GOOD.has(result);

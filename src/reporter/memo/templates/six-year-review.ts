import { ANNUAL_REVIEW } from './annual-review.ts';
import type { MemoTemplate } from './template.ts';

/** For the report of 19 U.S.C. 4611(b)(2), before a six-year review: the same sections on another law. */
export const SIX_YEAR_REVIEW: MemoTemplate = { ...ANNUAL_REVIEW, law: 'six_year' };

import { ANNUAL_REVIEW } from './annual-review.ts';
import { ASK } from './ask.ts';
import { COMPARISON } from './comparison.ts';
import { JOINT_REVIEW } from './joint-review.ts';
import type { TemplateName } from './names.ts';
import { SIX_YEAR_REVIEW } from './six-year-review.ts';
import { SUBMITTER } from './submitter.ts';
import type { MemoTemplate } from './template.ts';
import { THEME } from './theme.ts';

export const TEMPLATES: Readonly<Record<TemplateName, MemoTemplate>> = {
  'annual-review': ANNUAL_REVIEW,
  'six-year-review': SIX_YEAR_REVIEW,
  'joint-review': JOINT_REVIEW,
  ask: ASK,
  theme: THEME,
  submitter: SUBMITTER,
  comparison: COMPARISON,
};

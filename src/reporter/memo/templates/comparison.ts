import { figuresOfReport } from '../figures.ts';
import { committeeOptions } from '../law.ts';
import { methodAndCoverage } from '../method.ts';
import { saidOfTheAsk } from '../one-ask.ts';
import { sidesPicture } from '../pictures.ts';
import { recommendations } from '../recommendations.ts';
import { comparisonBottomLine, sideBySide, whoSpeaksToBoth } from '../two-asks.ts';
import { ASK } from './ask.ts';
import type { MemoTemplate, Section } from './template.ts';

const SECTIONS: readonly Section[] = [
  comparisonBottomLine,
  sidesPicture,
  sideBySide,
  whoSpeaksToBoth,
  saidOfTheAsk,
  figuresOfReport,
  recommendations,
  committeeOptions,
  methodAndCoverage,
];

/** Two asks side by side: who stands where on each, and on both. */
export const COMPARISON: MemoTemplate = {
  ...ASK,
  asks: 2,
  subject: ({ matrix: { columns } }) =>
    columns.map(({ ask, title }) => `${ask} (${title})`).join(' compared with '),
  sections: SECTIONS,
  silent: SECTIONS,
};

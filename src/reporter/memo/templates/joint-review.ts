import { bottomLine } from '../bottom-line.ts';
import { byAsk } from '../by-ask.ts';
import { figuresOfReport } from '../figures.ts';
import { keyDates } from '../key-dates.ts';
import { committeeOptions, issue, legalBackground } from '../law.ts';
import { methodAndCoverage } from '../method.ts';
import { overallPositions } from '../overall.ts';
import { sidesPicture } from '../pictures.ts';
import { recommendations } from '../recommendations.ts';
import { ANNUAL_REVIEW } from './annual-review.ts';
import type { MemoTemplate } from './template.ts';

/** A briefing on the joint review: where it stands, who wants it extended, then the asks. */
export const JOINT_REVIEW: MemoTemplate = {
  ...ANNUAL_REVIEW,
  sections: [
    bottomLine,
    issue,
    keyDates,
    overallPositions,
    sidesPicture,
    byAsk,
    legalBackground,
    figuresOfReport,
    recommendations,
    committeeOptions,
    methodAndCoverage,
  ],
};

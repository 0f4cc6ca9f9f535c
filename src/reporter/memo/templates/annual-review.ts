import { bottomLine } from '../bottom-line.ts';
import { byAsk } from '../by-ask.ts';
import { figuresOfReport } from '../figures.ts';
import { committeeOptions, issue, legalAuthority } from '../law.ts';
import { methodAndCoverage } from '../method.ts';
import { overallPositions } from '../overall.ts';
import { sidesPicture } from '../pictures.ts';
import { recommendations } from '../recommendations.ts';
import { SILENT_RECORD } from './silent-record.ts';
import type { MemoTemplate } from './template.ts';

/** For the report of 19 U.S.C. 4611(c)(1), before each annual review. */
export const ANNUAL_REVIEW: MemoTemplate = {
  law: 'next',
  needs: [],
  narrow: (_, slice) => slice,
  subject: () => null,
  sections: [
    bottomLine,
    sidesPicture,
    issue,
    legalAuthority,
    byAsk,
    overallPositions,
    figuresOfReport,
    recommendations,
    committeeOptions,
    methodAndCoverage,
  ],
  silent: SILENT_RECORD,
};

import type { ThemeId } from '../../../model/ids.ts';
import { bottomLine } from '../bottom-line.ts';
import { byAsk } from '../by-ask.ts';
import { figuresOfReport } from '../figures.ts';
import { committeeOptions } from '../law.ts';
import { methodAndCoverage } from '../method.ts';
import { themeInBrief, themeInTheirWords } from '../one-theme.ts';
import { filingsPicture, sidesPicture } from '../pictures.ts';
import { recommendations } from '../recommendations.ts';
import type { MemoTemplate } from './template.ts';

/** What the record says on one theme: its asks, and what is said beside them. */
export const THEME: MemoTemplate = {
  law: 'next',
  needs: ['theme'],
  narrow: ({ theme }, slice) => (theme ? { ...slice, themes: [theme as ThemeId] } : slice),
  subject: ({ theme }) => theme?.label ?? null,
  sections: [
    bottomLine,
    sidesPicture,
    themeInBrief,
    byAsk,
    themeInTheirWords,
    figuresOfReport,
    recommendations,
    committeeOptions,
    methodAndCoverage,
  ],
  silent: [themeInBrief, filingsPicture, themeInTheirWords, methodAndCoverage],
};

import { figuresOfReport } from '../figures.ts';
import { committeeOptions } from '../law.ts';
import { methodAndCoverage } from '../method.ts';
import { askBottomLine, saidOfTheAsk, theAsk } from '../one-ask.ts';
import { typesPicture } from '../pictures.ts';
import { recommendations } from '../recommendations.ts';
import type { MemoTemplate, Section } from './template.ts';

const SECTIONS: readonly Section[] = [
  askBottomLine,
  typesPicture,
  theAsk,
  saidOfTheAsk,
  figuresOfReport,
  recommendations,
  committeeOptions,
  methodAndCoverage,
];

/** What the record says on one ask. */
export const ASK: MemoTemplate = {
  law: 'next',
  needs: ['asks'],
  asks: 1,
  narrow: ({ asks = [] }, slice) => ({ ...slice, asks }),
  subject: ({ matrix: { columns } }) => columns.map(({ ask, title }) => `${ask}: ${title}`).join('; '),
  sections: SECTIONS,
  silent: SECTIONS,
};

import { figuresOfReport } from '../figures.ts';
import { methodAndCoverage } from '../method.ts';
import { inItsOwnWords, itsPositions, submitterBottomLine } from '../one-submitter.ts';
import type { MemoTemplate, Section } from './template.ts';

const SECTIONS: readonly Section[] = [
  submitterBottomLine,
  itsPositions,
  inItsOwnWords,
  figuresOfReport,
  methodAndCoverage,
];

/** What one submitter says, and where others stand on the same asks. A picture of one would be decoration. */
export const SUBMITTER: MemoTemplate = {
  law: 'next',
  needs: ['submitter'],
  narrow: (_, slice) => slice,
  subject: ({ row }) => (row ? `Positions of ${row.name}` : null),
  sections: SECTIONS,
  silent: SECTIONS,
};

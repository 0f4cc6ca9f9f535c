import { loadCodebook } from '../../src/codebook/load.ts';
import type { Highlight } from '../../src/model/highlight.ts';
import { themeId } from '../../src/model/ids.ts';
import { evidenceOf, type Filing, makeRecord } from './make-record.ts';

export const TRADE_CODEBOOK = loadCodebook('corpus/codebook');

/** Fictional filings on real asks: sides, a condition, a mixed one, an unclear one, a silent one, one reviewed. */
export const TRADE: readonly Filing[] = [
  {
    id: 'T-1',
    name: 'Fictional Axle Workers',
    type: 'union',
    text: 'Congress must end roll-up in the core parts of every car by 2028. We ask that the regional threshold be raised to 80 percent for axles.',
    overall: 'X3',
    themes: ['roo', 'autos'],
    stances: [
      {
        ask: 'R2.a',
        stance: 'support',
        basis: 'review',
        quotes: ['Congress must end roll-up in the core parts of every car by 2028.'],
      },
      {
        ask: 'R3.a',
        stance: 'support',
        quotes: ['We ask that the regional threshold be raised to 80 percent for axles.'],
      },
    ],
  },
  {
    id: 'T-2',
    name: 'Invented Importers Council',
    type: 'trade_association',
    text: 'Roll-up was agreed in 2018 and the panel of 2023 confirmed it, so it should stay. Higher thresholds would close 40 of our plants.',
    date: '2025-11-03',
    overall: 'X1',
    themes: ['roo'],
    stances: [
      {
        ask: 'R2.a',
        stance: 'oppose',
        quotes: ['Roll-up was agreed in 2018 and the panel of 2023 confirmed it, so it should stay.'],
      },
      { ask: 'R3.a', stance: 'oppose', quotes: ['Higher thresholds would close 40 of our plants.'] },
    ],
  },
  {
    id: 'T-3',
    name: 'Made-up Motors (a maker of cars)',
    text: 'We could accept an end of roll-up for engines. It would have to be phased in over seven years.',
    date: '2025-11-03',
    overall: 'X2',
    themes: ['autos'],
    stances: [
      {
        ask: 'R2.a',
        stance: 'conditional',
        quotes: [
          'We could accept an end of roll-up for engines.',
          'It would have to be phased in over seven years.',
        ],
        condition: 'It would have to be phased in over seven years.',
      },
      {
        ask: 'R3.a',
        stance: 'support',
        status: 'unclear',
        quotes: ['We could accept an end of roll-up for engines.'],
      },
    ],
  },
  { id: 'T-4', name: 'Pat Nobody (fictional)', organization: null, type: 'individual', text: 'I like cars.' },
];

export const tradeRecord = makeRecord(TRADE);

export const TRADE_HIGHLIGHTS: readonly Highlight[] = TRADE.flatMap((filing) => {
  const read = tradeRecord.submissions.find(({ submission }) => submission.id === filing.id);
  if (!read || !filing.themes?.includes('roo')) return [];
  const { docket, id: submission } = read.submission;
  return { theme: themeId('roo'), docket, submission, evidence: evidenceOf(filing, filing.text), score: 5 };
});

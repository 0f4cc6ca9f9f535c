import type { Ask } from '../../codebook/codebook.ts';
import { longDate } from '../dates.ts';
import type { MemoContext } from './context.ts';

/** How firmly the study behind the codebook makes an ask; other words of a codebook are printed as they stand. */
const BASES: Readonly<Record<string, string>> = {
  recommendation: 'a recommendation of the study',
  inference: 'inferred from the purpose of a recommendation of the study',
  premise: 'drawn from a criticism in the study',
};

/** What the codebook knows of an ask, as labels and words. */
export function askFacts({ codebook }: MemoContext, ask: Ask): (readonly [label: string, words: string])[] {
  const recommendation = codebook.recommendations.find(({ id }) => id === ask.recommendation);
  const refs = [...ask.refs.usmca, ...ask.refs.usLaw];
  return [
    ['Ask', `${ask.id} ${ask.ask} (a paraphrase)`],
    ...maybe('Part of', recommendation && `${recommendation.id} ${recommendation.neutralTitle}`),
    ...maybe('Paraphrase', recommendation?.paraphrase),
    ...maybe('Basis', ask.basis && (BASES[ask.basis] ?? ask.basis)),
    ...(codebook.report.title
      ? ([
          ['Study', codebook.report.title],
          ['Page of the study', ask.page ?? 'not given in the codebook'],
        ] as const)
      : []),
    ...maybe('Addressed to', ask.addressee?.replaceAll('_', ' ')),
    ...maybe('Instrument', ask.instrument && `${instrumentWords(ask.instrument)} (to be verified)`),
    ...maybe('Provisions', refs.length > 0 && refs.join('; ')),
    ...(codebook.statute
      ? ([[`Status as of ${longDate(codebook.statute.as_of)}`, ask.statusNote ?? 'nothing noted']] as const)
      : []),
  ];
}

const maybe = (label: string, words: string | null | undefined | false): [string, string][] =>
  words ? [[label, words]] : [];

/** How firmly the study makes an ask, and on which page, where that is known. */
export const basisWords = ({ basis, page }: Ask): string | null =>
  basis ? `${BASES[basis] ?? basis}${page ? `, p. ${page}` : ''}` : null;

/** Instrument and dated status, a sentence each; what is not known is left out. */
export const askFactLines = ({ codebook: { statute } }: MemoContext, ask: Ask): string[] => [
  ...(ask.instrument ? [`Instrument: ${instrumentWords(ask.instrument)}.`] : []),
  ...(ask.statusNote
    ? [`Status${statute ? ` as of ${longDate(statute.as_of)}` : ''}: ${ask.statusNote.replace(/\.?$/, '.')}`]
    : []),
];

/** The instrument without the note that the codebook's makers left for themselves. */
export const instrumentWords = (instrument: string): string =>
  instrument.replace(/\s*\((?:check before citing|check)\)\s*$/, '');

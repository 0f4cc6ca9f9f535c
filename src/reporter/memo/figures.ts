import type { Block } from '../../model/memo.ts';
import { bullets, heading, paragraph, strong, table, text } from '../inlines.ts';
import type { MemoContext } from './context.ts';

/**
 * Figures of the study that were asked for, each with its period, its source and the caution that goes with it.
 * Throws `RangeError` for an id that the codebook does not have.
 */
export function figuresOfReport({ codebook, options }: MemoContext): Block[] {
  const facts = (options.figures ?? []).map((wanted) => {
    const fact = codebook.facts.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
    if (!fact) throw new RangeError(`the codebook has no figure "${wanted}"`);
    return fact;
  });
  if (facts.length === 0) return [];
  const figures = facts.filter(({ value }) => value !== '');
  const cautions = facts.filter(({ caution }) => caution !== '');
  return [
    heading(2, 'Figures of the study'),
    paragraph(
      text(
        `They are the study’s own${codebook.report.title ? ` (${codebook.report.title})` : ''}, not the record’s, and were not checked here against their sources.`,
      ),
    ),
    ...(figures.length > 0
      ? [
          table(
            ['Figure', 'Value', 'Period', 'Source given by the study', 'Place in the study'],
            figures.map(({ claim, value, unit, period, source, section }) => [
              claim,
              [value, unit].filter((part) => part !== '').join(' '),
              period || 'not stated',
              source || 'not stated',
              section,
            ]),
          ),
        ]
      : []),
    ...bullets(
      cautions.map(({ id, claim, value, caution }) => [
        strong('Caution.'),
        text(` ${value === '' ? '' : `${claim} (${id}): `}${caution.replace(/\.?$/, '.')}`),
      ]),
    ),
  ];
}

import { expect, it } from 'vitest';
import { conditionIn } from '../../../src/positions/claims/condition.ts';
import { contrastIn } from '../../../src/positions/claims/contrast.ts';
import { holderOf } from '../../../src/positions/claims/holder.ts';
import { polarityOf } from '../../../src/positions/claims/polarity.ts';
import { rowsOf, unmarked } from './table.ts';

const ANSWERS: Readonly<Record<string, (sentence: string, language: string) => string>> = {
  condition: (sentence, language) => (conditionIn(sentence, language) ? 'yes' : 'no'),
  contrast: (sentence, language) => (contrastIn(sentence, language) ? 'yes' : 'no'),
  holder: (sentence, language) => (holderOf(sentence, language).holder === 'submitter' ? 'own' : 'others'),
  polarity: (marked, language) => {
    const { text, parts } = unmarked(marked, '[', ']');
    const start = text.indexOf(parts[0] ?? '');
    return polarityOf(text, { start, end: start + (parts[0]?.length ?? 0) }, language).outcome;
  },
};

/** Right answers of 20 at first sight, before any rule was changed: what to expect of sentences not seen. */
const AT_FIRST_SIGHT = { condition: 16, holder: 17, polarity: 18, contrast: 17 };

it.each(Object.entries(AT_FIRST_SIGHT))(
  'answers %s on fresh sentences no worse than %i of 20',
  (question, least) => {
    const rows = rowsOf('fresh').filter(([asked]) => asked === question);
    const right = rows.filter(
      ([, language, answer, text]) => ANSWERS[question]?.(text ?? '', language ?? '') === answer,
    );
    expect(rows).toHaveLength(20);
    expect(right.length).toBeGreaterThanOrEqual(least);
  },
);

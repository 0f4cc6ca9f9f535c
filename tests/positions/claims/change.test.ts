import { expect, it } from 'vitest';
import { changesIn } from '../../../src/positions/claims/change.ts';
import { hostile } from './hostile.ts';
import { rowsOf } from './table.ts';

it.each(rowsOf('change'))('%s %s %s: %s', (language = '', _trap, changes, sentence = '') => {
  const found = changesIn(sentence, language).map(
    ({ change, isRefused }) => `${change}${isRefused ? '!' : ''}`,
  );
  expect(found.join(' ') || '-').toBe(changes);
});

hostile('a change', (text, language) => changesIn(text, language).map(({ cue }) => cue));

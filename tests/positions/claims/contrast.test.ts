import { expect, it } from 'vitest';
import { sliceSpan } from '../../../src/model/span.ts';
import { contrastIn } from '../../../src/positions/claims/contrast.ts';
import { hostile } from './hostile.ts';
import { rowsOf, unmarked } from './table.ts';

it.each(rowsOf('contrast'))('%s %s %s: %s', (language, _trap, weight, marked) => {
  const { text, parts } = unmarked(marked.replace(/[{}]/g, ''), '[', ']');
  const found = contrastIn(text, language);
  if (weight === '-') expect(found).toBeNull();
  else {
    expect(found && [sliceSpan(text, found.first), sliceSpan(text, found.second)]).toEqual(parts);
    expect(found?.weight).toBe(weight);
  }
});

hostile('a contrast', (text, language) => {
  const found = contrastIn(text, language);
  return found ? [found.first, found.second, found.cue] : [];
});

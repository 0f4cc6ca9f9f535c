import { expect, it } from 'vitest';
import { overlaps } from '../../../src/model/span.ts';
import { holderOf } from '../../../src/positions/claims/holder.ts';
import { hostile } from './hostile.ts';
import { rowsOf, unmarked } from './table.ts';

it.each(rowsOf('holder'))('%s %s %s: %s', (language, _trap, holder, marked) => {
  const { text, parts } = unmarked(marked, '{', '}');
  const found = holderOf(text, language);
  expect(found.holder).toBe(holder);
  const [cue] = parts;
  if (holder === 'submitter') expect(found.cue).toBeNull();
  else if (cue !== undefined) {
    const start = text.indexOf(cue);
    expect(found.cue && overlaps(found.cue, { start, end: start + cue.length })).toBe(true);
  }
});

hostile('a holder', (text, language) => [holderOf(text, language).cue]);

import { expect, it } from 'vitest';
import { polarityOf } from '../../../src/positions/claims/polarity.ts';
import { hostile } from './hostile.ts';
import { rowsOf, unmarked } from './table.ts';

it.each(rowsOf('polarity'))('%s %s %s: %s', (language, _trap, outcome, marked) => {
  const { text, parts } = unmarked(marked, '[', ']');
  const [about] = parts;
  const start = about === undefined ? 0 : text.indexOf(about);
  const found = polarityOf(text, { start, end: start + (about ?? text).length }, language);
  expect(found.outcome).toBe(outcome === 'negated' ? 'negated' : 'affirmed');
  if (outcome !== 'affirmed') expect(found.cue).not.toBeNull();
});

hostile('a negation', (text, language) => [
  polarityOf(text, { start: Math.floor(text.length / 2), end: text.length }, language).cue,
]);

import { expect, it } from 'vitest';
import { sliceSpan } from '../../../src/model/span.ts';
import { conditionIn } from '../../../src/positions/claims/condition.ts';
import { hostile } from './hostile.ts';
import { rowsOf, unmarked } from './table.ts';

it.each(rowsOf('condition'))('%s %s %s', (language, _trap, marked) => {
  const { text, parts } = unmarked(marked, '{', '}');
  const span = conditionIn(text, language);
  expect(span && sliceSpan(text, span)).toBe(parts[0] ?? null);
});

hostile('a condition', (text, language) => [conditionIn(text, language)]);

import { expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/document.ts';
import { isLabelLine } from '../../src/positions/label-line.ts';

const line = (text: string, block: BlockKind = 'paragraph') => ({
  text,
  before: '',
  after: '',
  heading: '',
  block,
  language: 'en',
});

it.each([
  [true, 'Batteries.'],
  [true, 'Parts tables.'],
  [true, 'Jordan P. Example Senior Vice President, Trade and Customs'],
  [true, '100 Main Street, Springfield'],
  [false, 'Raise the wage floor.'],
  [false, 'We oppose this.'],
  [false, 'Do Not Weaken The Rule.'],
  [false, 'The figure of sixteen dollars'],
])('%s for %j', (is, text) => expect(isLabelLine(line(text))).toBe(is));

it('takes a terse cell of a table at its word', () => {
  expect(isLabelLine(line('Oppose', 'table'))).toBe(false);
});

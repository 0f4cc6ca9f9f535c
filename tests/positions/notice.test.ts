import { expect, test } from 'vitest';
import { openPositionReader } from '../../src/positions/read-submission.ts';
import { LETTER, letter } from './letter.ts';

const QUESTION =
  'Whether the mechanism for rapid response at facilities should be extended to plants in the United States and Canada on the same terms as those in Mexico.';
const ANSWER = 'We have no view on that.';

test('a question of the docket’s own notice, copied in, is nobody’s position', () => {
  const passages = letter([QUESTION, ANSWER]);
  const quotes = (notices: readonly string[]) => {
    const read = openPositionReader('corpus/codebook', null, notices);
    return read(LETTER, passages).positions.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  };
  expect(quotes([])).toContain(QUESTION);
  // The answer is still read as one to the question.
  expect(quotes([`The agency asks: ${QUESTION}`]).every((quote) => quote === ANSWER)).toBe(true);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, originalSpan } from '../../src/text/letters.ts';

describe('letters', () => {
  test.each([
    ['labor-value, labor–value and labor value', 'laborvaluelaborvalueandlaborvalue'],
    ['a manu-\nfacturing “target”', 'amanufacturingtarget'],
    ['ﬁnally', 'finally'],
    ['It’s the workers\u2019 rule', 'itstheworkersrule'],
    ['1,000 and 1.5 and 1,5', '1000and1.5and1,5'],
    ['in 2024 25 percent', 'in2024 25percent'],
    ['$16 an hour, 75%', '$16anhour75%'],
    ['as agreed¹² before', 'asagreedbefore'],
    ['as agreed[12] before[^3]', 'asagreedbefore'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['', ''],
  ])('%j', (text, letters) => {
    expect(lettersOf(text).text).toBe(letters);
  });

  test('say where words begin', () => {
    const { text, begins } = lettersOf("Don't re-open it.");
    expect([...text].filter((_, at) => begins[at] === 1).join('')).toBe('droi');
  });

  test('lead back to the place that they come from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const letters = lettersOf(text);
        let last = 0;
        for (let at = 0; at < letters.text.length; at++) {
          const { start, end } = originalSpan(letters, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          const source = text.slice(start, end).normalize('NFKC').toLowerCase();
          if (letters.text[at] !== ' ') expect(source).toContain(letters.text[at]);
          last = start;
        }
      }),
    );
  });

  test('of a text are the letters of its words, joined, where no numbers meet', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const gap = fc.constantFrom(' ', '\n', '-\n', ' – ', ', ', '“', '” ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), (pairs) => {
        expect(lettersOf(pairs.flat().join('')).text).toBe(pairs.map(([one]) => one).join(''));
      }),
    );
  });
});

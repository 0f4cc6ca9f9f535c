import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, stemsOf, stemWord, wordsOf } from '../../src/text/terms.ts';

const words = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

describe('wordsOf', () => {
  it.each([
    ["Roll-up: 75% of the car's value", ['Roll', 'up', '75', 'of', 'the', 'car', 's', 'value']],
    ['règles d’origine', ['règles', 'd', 'origine']],
    ['re\u0301gles', ['re\u0301gles']],
    ['', []],
    ['\u0301', []],
    ['𝐀b', ['𝐀b']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('agrees with a plain pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(words(text)).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []);
      }),
    );
  });
});

describe('stems', () => {
  it.each([
    ['en', 'originating', 'originates'],
    ['es', 'laborales', 'laboral'],
    ['fr', 'commerciales', 'commercial'],
  ])('%s: %s and %s share one', (language, a, b) =>
    expect(stemWord(a, language)).toBe(stemWord(b, language)),
  );

  it('of an unknown language are folded words', () => expect(stemWord('Édition', 'de')).toBe('edition'));
  it('fold accents and case', () => expect(foldWord('RÉGION')).toBe('region'));
  it('come in the order of the text', () =>
    expect(stemsOf('Rules, ruled; rule')).toEqual(['rule', 'rule', 'rule']));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalized } from '../../src/text/normalize.ts';

describe('normalisation for matching', () => {
  it.each([
    ['“Don’t” – he said', '"don\'t" - he said'],
    ['A  B\n\tC', 'a b c'],
    ['ﬁnal ½', 'final 1⁄2'],
    ['tra\u00adde\u200b', 'trade'],
    ['e\u0301tude', 'étude'],
    ['…', '...'],
    ['Ａ１', 'a1'],
    ['  x', 'x'],
    ['the market⁴ is', 'the market is'],
  ])('%j', (text, expected) => expect(normalized(text)).toBe(expected));

  it('leads back to the original', () => {
    const text = 'The “ﬁnal”\n  word: NO\u00adTHING.';
    const norm = normalize(text);
    const find = (words: string): string => {
      const at = norm.text.indexOf(words);
      const { start, end } = norm.original(at, at + words.length);
      return text.slice(start, end);
    };
    expect(find('"final" word')).toBe('“ﬁnal”\n  word');
    expect(find('nothing')).toBe('NO\u00adTHING');
    expect(() => norm.original(0, 999)).toThrow(RangeError);
  });

  it('maps every range in order and to text that normalises to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const norm = normalize(text);
        const [start, end] = [a % (norm.text.length + 1), b % (norm.text.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const span = norm.original(start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        const again = normalized(text.slice(span.start, span.end));
        expect(again.includes(norm.text.slice(start, end).trim())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalized(normalized(text))).toBe(normalized(text));
      }),
    );
  });
});

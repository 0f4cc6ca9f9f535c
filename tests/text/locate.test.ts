import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateQuotation } from '../../src/text/locate.ts';
import { normalize, normalized } from '../../src/text/normalize.ts';

const TEXT =
  'The fictional mill says: “We do not oppose the rule.”\nIt asks that the Depart-\u00adment keep the 2027 date, as the members voted, and that no exemption be granted to any maker of wire.';
const source = normalize(TEXT);
const found = (quotation: string): string[] => {
  const located = locateQuotation(quotation, source);
  return located.result === 'exact' ? located.spans.map(({ start, end }) => TEXT.slice(start, end)) : [];
};

describe('locateQuotation', () => {
  test.each([
    ['We do not oppose the rule.', ['We do not oppose the rule.']],
    ['we do  not\noppose THE rule', ['We do not oppose the rule']],
    ['It asks … no exemption be granted', ['It asks', 'no exemption be granted']],
    ['It asks [...] no exemption be granted', ['It asks', 'no exemption be granted']],
    ['“[w]e do not oppose the rule”', ['“We do not oppose the rule.”'.replace('.', '')]],
    ['as [its] members voted', ['as', 'members voted']],
  ])('finds %j', (quotation, spans) => {
    // A closing mark after the full stop is no part of the words.
    expect(found(quotation.replace(/[“”]/g, ''))).toEqual(spans.map((span) => span.replace(/[“”]/g, '')));
  });

  test.each([
    ['We do oppose the rule.', 'approximate', 4],
    ['We do not oppose the rules.', 'approximate', 1],
    ['no exemption … It asks', 'approximate', 0],
    ['the union demands a wholly different kind of arrangement', 'none', null],
    ['…', 'none', null],
    ['', 'none', null],
  ])('says of %j: %s', (quotation, result, errors) => {
    const located = locateQuotation(quotation, source);
    expect(located.result).toBe(result);
    if (located.result === 'approximate') expect(located.errors).toBe(errors);
  });

  test('takes whole words only', () => expect(found('exemption be grant')).toEqual([]));

  test('finds every run of whole words of a text, where its own words stand', () => {
    const word = fc.stringMatching(/^[a-zéA-Z0-9]{1,6}$/u);
    const gap = fc.constantFrom(' ', '  ', '\n', ' — ', ', ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (pairs, a, b) => {
          const from = a % pairs.length;
          const to = from + 1 + (b % (pairs.length - from));
          const text = pairs.map(([one, space]) => one + space).join('');
          const quotation = pairs
            .slice(from, to)
            .map(([one, space], index) => (index === to - from - 1 ? one : one + space))
            .join('');
          const located = locateQuotation(quotation, normalize(text));
          expect(located.result).toBe('exact');
          if (located.result !== 'exact') return;
          const [span] = located.spans;
          expect(normalized(text.slice(span?.start, span?.end))).toBe(normalized(quotation));
        },
      ),
    );
  });
});

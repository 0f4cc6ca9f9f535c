import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/indexer/search/parse-query.ts';
import { printQuery } from '../../../src/indexer/search/print-query.ts';

/** Query, how it was understood, and the codes of its notes. */
const READ: readonly (readonly [string, string, readonly string[]])[] = [
  ['rolling up', 'rolling up', []],
  ['theme:rrm "all three countries" -mexico', 'theme:rrm "all three countries" -mexico', []],
  ['tariff* maquiladora~1 maquiladora~', 'tariff* maquiladora~1 maquiladora~1', []],
  ['cites:"Article 4.5" T-MEC', 'cites:"Article 4.5" t-mec', []],
  ['(a OR b) c AND NOT d', '(a OR b) c -d', []],
  ['a b OR c', 'a b OR c', ['precedence']],
  ['NEAR(a b, 5) c NEAR/3 d NEAR/7 e', 'NEAR(a b, 5) NEAR(c d e, 3)', []],
  ['NEAR(a b,5)', 'NEAR(a b, 5)', []],
  ['steel NEAR(a b, 5)', 'steel NEAR(a b, 5)', []],
  ['NEAR(a b c)', 'NEAR(a b c, 10)', []],
  ['NEAR steel', 'near steel', ['operator']],
  ['a NEAR/2 theme:roo', 'a theme:roo', ['operator']],
  ['“curly quotes” «guillemets»', '"curly quotes" "guillemets"', []],
  ['"open phrase', '"open phrase"', ['quotes']],
  ['theme:', '', ['field-value']],
  ['theme: roo', 'roo', ['field-value']],
  ['ask:R2.a stance:oppose', 'ask:r2.a stance:oppose', []],
  ['type:Trade-Association,union', 'type:trade_association OR type:union', []],
  ['type:"law firm for client"', 'type:law_firm_for_client', []],
  ['type:martian', 'martian', ['field-value']],
  ['after:2025 before:2025-12', 'after:2025 before:2025-12', []],
  ['after:2025-02-30', '2025-02-30', ['field-value']],
  ['colour:red', 'colour-red', ['unknown-field']],
  ['https://ustr.gov/usmca', 'https-ustr-gov-usmca', []],
  ['article 4:5', 'article 4-5', []],
  ['((a b', 'a b', ['parenthesis']],
  ['a) b', 'a b', ['parenthesis']],
  ['() - -- OR', '', ['operator']],
  ['a OR', 'a', ['operator']],
  ['OR a', 'a', ['operator']],
  ['a AND', 'a', []],
  ['a -', 'a', []],
  ['-(a b) --c', '-(a b) -c', []],
  ['-(-a)', 'a', []],
  ['roll*up x~9', 'roll-up x~2', ['wildcard', 'fuzzy']],
  ['??? *', '', ['nothing', 'nothing']],
  ['Édition', 'édition', []],
  ['', '', []],
];

describe('the query language', () => {
  it.each(READ)('reads %s', (text, printed, codes) => {
    const { query, notes } = parseQuery(text);
    expect(printQuery(query)).toBe(printed);
    expect(notes.map(({ code }) => code)).toEqual(codes);
  });

  it('cuts what nobody types, with a note', () => {
    const { query, notes } = parseQuery('word '.repeat(100_000));
    expect(query.kind === 'and' && query.of.length).toBe(200);
    expect(notes.map(({ code }) => code)).toEqual(['cut']);
    expect(parseQuery('('.repeat(1_000)).notes.map(({ code }) => code)).toContain('parenthesis');
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      'steel',
      'OR',
      'AND',
      'NOT',
      '-',
      '(',
      ')',
      '"',
      'NEAR(',
      'NEAR/3',
      ', 5)',
      'x*',
      'y~1',
    ),
    fc.constantFrom(
      'theme:roo',
      'ask:R2.a',
      'stance:oppose',
      'org:"a b"',
      'type:union,ngo',
      'after:2025',
      'cites:4.5',
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const queries = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

  it('is printed so that it reads the same again', () => {
    fc.assert(
      fc.property(queries, (text) => {
        const { query } = parseQuery(text);
        expect(parseQuery(printQuery(query)).query).toEqual(query);
      }),
      { numRuns: 3_000, seed: 1 },
    );
  });

  it('accepts 100,000 random byte strings', () => {
    let state = 7;
    const next = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    };
    let read = 0;
    for (let n = 0; n < 100_000; n += 1) {
      const text = Buffer.from(Array.from({ length: next() % 48 }, next)).toString(n % 2 ? 'utf8' : 'latin1');
      if (typeof parseQuery(text).query.kind === 'string') read += 1;
    }
    expect(read).toBe(100_000);
  });
});

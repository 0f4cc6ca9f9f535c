import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf, verifyMarkdown } from './record-of.ts';

const RECORD = recordOf([
  {
    id: 'S-1',
    name: 'Mill Owners of the Lakes',
    pages: ['The mechanism may be used in all three countries.'],
  },
]);

/** What memos are made of, and what nobody writes. */
const PIECES = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    '(',
    ')',
    '[',
    ']',
    '[^1]',
    '\n\n[^1]: ',
    '…',
    '...',
    '* * *',
    '\n> ',
  ],
  ...[
    ' ',
    '\n',
    '\n\n',
    '| ',
    '# ',
    'The mechanism may be used',
    'in all three countries',
    'not',
    'Id. at 3.',
    '<script>',
  ],
  ...[
    'S-1.pdf, p. 1',
    'Mill Owners of the Lakes',
    'says:',
    '5%',
    '$3 billion',
    '\u2060',
    '\u0000',
    '\ud800',
    '``',
    "''",
  ],
);

describe('a hostile memo', () => {
  test('is read to its end, and every finding is a piece of it', () => {
    const memos = fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(memos, (memo) => {
        const { findings, passedOver } = verifyMarkdown(RECORD, memo);
        expect(passedOver).toBeGreaterThanOrEqual(0);
        for (const { span } of findings) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(memo.length);
        }
        const starts = findings.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  test.each([
    '"',
    '“',
    '"a ',
    "'a b c d' ",
    '“a ',
    '« a » ',
    "``a b'' ",
    '> "a b c d\n',
    '[^1]: a b c\n',
    '5% of commenters ',
    '(“ab cd”) ',
    '(',
    '[a](b) ',
    '... a ',
  ])('of nothing but %j takes time in proportion to its length', (piece) => {
    const began = process.cpuUsage();
    verifyMarkdown(RECORD, piece.repeat(Math.ceil(20_000 / piece.length)));
    const { user } = process.cpuUsage(began);
    expect(user).toBeLessThan(15_000_000);
  });
});

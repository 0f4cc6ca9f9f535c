import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, wordDifference } from '../../../src/reporter/verify/align-words.ts';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Edit distance of words to the nearest stretch of others, by trying every stretch. */
function nearest(quoted: readonly string[], source: readonly string[]): number {
  let best = quoted.length;
  for (let from = 0; from <= source.length; from++) {
    for (let to = from; to <= source.length; to++)
      best = Math.min(best, distance(quoted, source.slice(from, to)));
  }
  return best;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('words laid on words', () => {
  test.each([
    ['it may be used', 'the rule it must be used here', '“may” for “must”'],
    ['it should be kept', 'that it should not be kept', 'left out “not”'],
    ['it should never be kept', 'that it should be kept', 'put in “never”'],
    ['the workplace rule', 'that the work place rule is', ''],
    ['the work place rule', 'that the workplace rule is', ''],
  ])('%s on %s', (quoted, source, difference) => {
    expect(wordDifference(alignWords(words(quoted), words(source)))).toBe(difference);
  });

  test('have as many errors as the nearest stretch has', () => {
    // Letters of one length: no two of them make a third.
    const some = fc.array(fc.constantFrom('aa', 'bb', 'cc', 'dd'), { maxLength: 7 });
    fc.assert(
      fc.property(some, some, (quoted, source) => {
        expect(alignWords(quoted, source).errors).toBe(nearest(quoted, source));
      }),
    );
  });
});

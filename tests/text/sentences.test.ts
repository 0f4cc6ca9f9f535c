import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const cut = (text: string, language?: string): string[] =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'See 19 U.S.C. 4611 and Art. 4.5(2). It says so.',
      ['See 19 U.S.C. 4611 and Art. 4.5(2).', 'It says so.'],
    ],
    ['Docket No. 2025-0004 is open. We file.', ['Docket No. 2025-0004 is open.', 'We file.']],
    ['Under Sec. 232 duties rose. They hurt.', ['Under Sec. 232 duties rose.', 'They hurt.']],
    [
      'Learning Resources v. Trump was decided. It matters.',
      ['Learning Resources v. Trump was decided.', 'It matters.'],
    ],
    ['Acme Inc. supports it. So do we.', ['Acme Inc. supports it.', 'So do we.']],
    [
      'Pub. L. No. 116-113 is the act. See Fed. Reg. 4 ff. We read it.',
      ['Pub. L. No. 116-113 is the act.', 'See Fed. Reg. 4 ff.', 'We read it.'],
    ],
    [
      'Duties fell, e.g. on steel, by 2.5 percent. Good.',
      ['Duties fell, e.g. on steel, by 2.5 percent.', 'Good.'],
    ],
    ['Mr. Greer and Sen. Wyden met. They spoke.', ['Mr. Greer and Sen. Wyden met.', 'They spoke.']],
    ['“Extend it.” We agree.', ['“Extend it.”', 'We agree.']],
    ['It was struck... and then put back. Why?', ['It was struck... and then put back.', 'Why?']],
    [
      'One line\ngoes on. Two.\n\nThree without stop\n\nFour.',
      ['One line\ngoes on.', 'Two.', 'Three without stop', 'Four.'],
    ],
    ['  Padded.  ', ['Padded.']],
    ['', []],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected));

  it('knows other languages', () => {
    expect(cut('El Art. 34.7 lo dice. El Sr. Pérez no.', 'es')).toEqual([
      'El Art. 34.7 lo dice.',
      'El Sr. Pérez no.',
    ]);
    expect(cut("L'art. 34.7 le dit. M. Dupont non.", 'fr')).toEqual([
      "L'art. 34.7 le dit.",
      'M. Dupont non.',
    ]);
    expect(cut('One. Two.', 'xx')).toEqual(['One.', 'Two.']);
  });

  it('covers everything but white space with trimmed spans in order', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('No. 4', 'U.S.C. ', '. A', '\n\n', '😀', '”', '… ', '[1] ', 'é', '\r\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  // Time that grows with the square of the length would run into the test's time limit.
  it.each([
    [
      'sentences',
      'We ask that Art. 4.5 be kept, as Acme Inc. said. “It works.” They agree, e.g. on steel. ',
      10_000,
    ],
    ['one word', '”', 500_000],
  ])('gets through a long text of %s', (_, unit, count) => {
    const long = unit.repeat(count);
    const spans = sentences(long);
    expect(spans[0]?.start).toBe(0);
    expect(spans.at(-1)?.end).toBe(long.trimEnd().length);
  });
});

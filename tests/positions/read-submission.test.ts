import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/model/position.ts';
import { openPositionReader } from '../../src/positions/read-submission.ts';
import { LETTER, letter } from './letter.ts';

const read = openPositionReader('corpus/codebook');
const on = (ask: string, paragraphs: readonly string[], language?: string): Position | undefined =>
  read(LETTER, letter(paragraphs, language)).positions.find((position) => position.ask === ask);

const FOR = 'We support raising the regional value content threshold from 75 to 82 percent.';
const AGAINST = 'We oppose any increase in the regional value content thresholds; leave them at 75 percent.';

describe('a letter', () => {
  it('that speaks for and against the same ask is mixed, with both quotations', () => {
    const position = on('R3.a', [FOR, 'Our members make castings in three states.', AGAINST]);
    expect(position?.stance).toBe('mixed');
    expect(position?.evidence.map(({ quote }) => quote)).toEqual([FOR, AGAINST]);
  });
  it.each([
    ['We support raising the content threshold to 82 percent.', 'We oppose raising the content threshold.'],
    [
      'We support a higher wage for the labor value content.',
      'We oppose a higher wage for the labor value content.',
    ],
    [
      'Biologics should get ten years of exclusivity again.',
      'We oppose a return of ten-year biologics exclusivity.',
    ],
    [
      'Extend the rapid response mechanism to farms.',
      'We do not want the rapid response mechanism extended to farms.',
    ],
  ])('never takes a side in silence where it says both: %s', (first, second) => {
    const { positions } = read(LETTER, letter([first, 'We make castings in three states.', second]));
    const both = positions.filter(({ evidence }) => {
      const quotes: readonly string[] = evidence.map(({ quote }) => quote);
      return quotes.includes(first) && quotes.includes(second);
    });
    expect(both.length).toBeGreaterThan(0);
    for (const { stance, status } of both) expect(stance === 'mixed' || status === 'unclear').toBe(true);
    const settled = positions.filter(({ status, stance }) => status === 'settled' && stance !== 'mixed');
    for (const { ask } of settled) expect(both.map((one) => one.ask)).not.toContain(ask);
  });
  it.each([
    ['support', FOR],
    ['oppose', AGAINST],
  ])('that says one thing is read as %s', (stance, text) => {
    expect(on('R3.a', ['Dear Ambassador:', text])).toMatchObject({ stance, evidence: [{ quote: text }] });
  });
  it('that leans on the sentence before is read with it', () => {
    const position = on('R2.i', [
      'The labor value content wage of sixteen dollars has been much discussed. It should be left where it is.',
    ]);
    expect(position?.stance).toBe('oppose');
    expect(position?.evidence.map(({ quote }) => quote)).toContain('It should be left where it is.');
  });
  it('that says nothing on an ask has no record of it', () => {
    expect(read(LETTER, letter(['Thank you for the opportunity to comment.'])).positions).toEqual([]);
  });
  it('in a language without examples is not read, and says so', () => {
    const reading = read(LETTER, letter(['Wir sind gegen höhere Schwellenwerte.'], 'de'));
    expect(reading).toMatchObject({ positions: [], notRead: ['de'] });
  });
  it('reads the same twice', () => {
    const paragraphs = [FOR, AGAINST, 'Renew the agreement for sixteen years.'];
    expect(JSON.stringify(read(LETTER, letter(paragraphs)))).toBe(
      JSON.stringify(read(LETTER, letter(paragraphs))),
    );
  });
});

describe('a condition', () => {
  const BOUND =
    'We would support sector-wide cases under the rapid response mechanism, provided that each plant is heard.';
  it('is quoted, and the sentence that holds it is the evidence', () => {
    const position = on('R4.b', ['Cases by sector are much discussed.', BOUND, 'We make castings.']);
    expect(position).toMatchObject({ stance: 'conditional', condition: 'provided that each plant is heard' });
    expect(position?.evidence.map(({ quote }) => quote)).toContain(BOUND);
  });
  it('is null for every other stance', () => {
    const positions = read(LETTER, letter([FOR, AGAINST, BOUND])).positions;
    for (const { stance, condition } of positions) if (stance !== 'conditional') expect(condition).toBeNull();
  });
});

describe('the overall position', () => {
  const overall = (...paragraphs: string[]) => read(LETTER, letter(paragraphs)).overall;
  it.each([
    ['X1', 'We urge the three governments to extend the agreement for sixteen years as it stands.'],
    ['X0', 'We make windows in Ohio.'],
  ])('is %s for %j', (code, text) => expect(overall(text).code).toBe(code));
  it('is extension with changes, and conditional, where extension hangs on something', () => {
    expect(
      overall('Extend the agreement for sixteen years, provided that the wage floor is raised.'),
    ).toMatchObject({
      code: 'X2',
      conditional: true,
    });
  });
  it('is extension with changes where the letter plainly wants the text changed', () => {
    expect(overall('Please extend the agreement for sixteen years.', FOR).code).toBe('X2');
  });
});

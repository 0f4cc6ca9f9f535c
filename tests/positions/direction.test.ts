import { expect, it } from 'vitest';
import { openPositionReader } from '../../src/positions/read-submission.ts';
import { LETTER, letter } from './letter.ts';

const read = openPositionReader('corpus/codebook');
const on = (...paragraphs: string[]) =>
  read(LETTER, letter(paragraphs)).positions.find(({ ask }) => ask === 'R3.c');

it.each([
  ['lift', 'The Section 232 duties on cars that qualify should be lifted in full.'],
  ['keep_all', 'Keep every one of the Section 232 duties on cars and parts, with no exemption for anybody.'],
])('opposition goes one of two ways: %s', (direction, text) =>
  expect(on(text)).toMatchObject({ stance: 'oppose', direction }),
);

it('is null where the stance is not opposition', () => {
  const { positions } = read(
    LETTER,
    letter([
      'Keep the Section 232 auto duties, but target them at what the region can make, and phase the rest.',
    ]),
  );
  for (const { stance, direction } of positions) if (stance !== 'oppose') expect(direction).toBeNull();
});

it('is null for asks that list no directions', () => {
  const { positions } = read(LETTER, letter(['We oppose raising the regional value content threshold.']));
  for (const { ask, direction } of positions) if (ask !== 'R3.c') expect(direction).toBeNull();
});

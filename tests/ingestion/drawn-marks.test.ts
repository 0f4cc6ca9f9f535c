import { expect, test } from 'vitest';
import { layOut } from '../../src/ingestion/layout/layout.ts';
import { raiseDrawnMarks } from '../../src/ingestion/readers/pdf/drawn-marks.ts';
import { glyphs, sheet } from './layout-builder.ts';

/** A word of letters half an em wide, then figures as wide as told. */
const withFigures = (word: string, figures: string, width: number, gap = 0) => {
  const before = glyphs(word, 72, 100);
  return [before, glyphs(figures, before.x + before.width + gap, 100, { width: width * figures.length })];
};

test.each([
  ['narrow figures at the end of a word are its note', 'reopen it.', '1', 3.1, 0, 'reopen it.¹'],
  ['so are two of them', 'reopen it', '12', 3.1, 0, 'reopen it¹²'],
  ['figures of full width are a number', 'Chapter A', '1', 5, 0, 'Chapter A1'],
  ['figures that stand apart are a number', 'in Chapter', '1', 3.1, 4, 'in Chapter 1'],
])('%s', (_, word, figures, width, gap, text) => {
  const drawn = raiseDrawnMarks(withFigures(word, figures, width, gap));
  expect(layOut([sheet(1, drawn)]).text).toBe(text);
});

test('a note at the foot of the page is tied to a mark that its font draws small', () => {
  const body = Array.from({ length: 12 }, (_, i) =>
    glyphs('The certification would be hard to perform and harder to audit', 72, 100 + 12 * i),
  );
  const small = { size: 8 };
  const drawn = raiseDrawnMarks([
    ...body,
    ...withFigures('So it was said.', '1', 3.1).map((g) => ({ ...g, y: 244 })),
    glyphs('1', 82, 700, { ...small, width: 2.5 }),
    glyphs('For the same reason it could not accept the other.', 84.8, 700, small),
  ]);
  const { blocks, text } = layOut([sheet(1, drawn)]);
  const note = blocks.find(({ kind }) => kind === 'footnote');
  expect(note).toMatchObject({ mark: '1' });
  expect(text.slice(note?.span.start)).toBe('¹For the same reason it could not accept the other.');
});

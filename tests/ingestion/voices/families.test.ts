import { describe, expect, test } from 'vitest';
import { comparableWords } from '../../../src/ingestion/voices/comparable-words.ts';
import { divideCopies, plainestCopy } from '../../../src/ingestion/voices/divide-copies.ts';
import { findFamilies } from '../../../src/ingestion/voices/families.ts';
import { sliceSpan } from '../../../src/model/span.ts';
import { hashSet, shinglesOf } from '../../../src/text/shingles.ts';
import { seeded } from '../../bench/seeded.ts';
import { hasReal } from '../real-data.ts';
import { ORDINARY, pairFigures, plantFamilies, realComments } from './planted-letters.ts';

const familiesOf = (texts: readonly string[]): number[][] =>
  findFamilies(texts.map((text) => hashSet(shinglesOf(comparableWords(text)))));

const LETTER = [
  'I keep bees on forty acres above the river and I sell the honey at two markets.',
  'The honey that comes over the border under another name has halved my price in six years.',
  'Please write a rule of origin for honey that looks at the hive and not at the jar.',
  'Without it I will not keep the colonies through another winter.',
];
const OTHER =
  'Our port moves grain, and every week that a crossing is closed costs us two ships. Keep the crossings open, whatever else you do about the agreement, and tell the carriers a month ahead.';

describe('families of copies', () => {
  test('copies with sentences gone, moved and added are one family; another letter is none of it', () => {
    const texts = [
      LETTER.join(' '),
      OTHER,
      `${LETTER.slice(1).join(' ')} My daughter has taken over the extraction.`,
      [...LETTER.slice(2), ...LETTER.slice(0, 2)].join('\n\n'),
      `Nobody asked the keepers in the valley. ${LETTER.slice(0, 3).join(' ')}`,
    ];
    expect(familiesOf(texts)).toEqual([[0, 2, 3, 4]]);
  });

  test('phrases of courtesy and answers to the same questions join nobody', () => {
    const courtesy = 'Thank you for the opportunity to comment on the review of the agreement.';
    const question =
      'Which aspects of the agreement have worked well for your sector, and which have fallen short of what you expected when it entered into force in the year 2020?';
    const texts = [LETTER.join(' '), OTHER].map((text) => `${courtesy} ${question} ${text}`);
    expect(familiesOf(texts)).toEqual([]);
    expect(familiesOf([courtesy, courtesy])).toEqual([]);
  });

  test('notes of different organisations that a comment is attached are no copies', () => {
    const note = (name: string): string =>
      `Please see the attached comments from ${name} in regards to the Request for Public Comments on the Operation of the Agreement between the United States, Mexico and Canada, Docket No. FICTION-2026-0001.`;
    expect(familiesOf([note('the Fictional Guild of Glaziers'), note('Invented Potash')])).toEqual([]);
  });

  test('somebody who signs two letters does not make them one', () => {
    const copies = [LETTER.join(' '), LETTER.slice(1).join(' '), OTHER, `${OTHER} We have two cranes.`];
    expect(familiesOf([`${LETTER.join(' ')} ${OTHER}`, ...copies])).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  test('a letter of thousands of copies is one, with half of its sentences gone in each', () => {
    const random = seeded(9);
    const word = (): string => Math.floor(random() * 5000).toString(36);
    const run = (length: number): string => Array.from({ length }, word).join(' ');
    const letter = Array.from({ length: 12 }, () => run(14));
    const copies = Array.from({ length: 4000 }, () => {
      const kept = letter.filter(() => random() > 0.4);
      return [...(kept.length > 3 ? kept : letter), run(30)].join('. ');
    });
    const [family, ...others] = familiesOf(copies);
    expect(others).toEqual([]);
    expect(family?.length).toBeGreaterThan(3980);
  });

  test('each signer’s own words are told from the letter', () => {
    const texts = [
      LETTER.join(' '),
      `${LETTER.join(' ')}\n\nAnd my hives burned in August.`,
      `My name is Tove. ${LETTER.slice(1).join(' ').replace('border', 'boarder')}`,
    ];
    const divided = divideCopies(
      texts.map((text) => ({
        text,
        language: 'en',
        blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length }, page: null, pageEnd: null }],
      })),
    );
    const own = divided.map((copy, i) => copy.own.map((span) => sliceSpan(texts[i] ?? '', span)));
    expect(own).toEqual([[], ['And my hives burned in August.'], ['My name is Tove.']]);
    expect(plainestCopy(divided)).toBe(0);
    expect(divided[0]?.template).toEqual([{ start: 0, end: texts[0]?.length }]);
  });
});

test.skipIf(!hasReal)(
  'families planted in real comments are found, and nobody else is joined to them',
  () => {
    const texts = plantFamilies(realComments(), {
      ...{ seed: 5, background: 600, families: 6, most: 10 },
      ...ORDINARY,
    });
    const { f1, precision } = pairFigures(texts, familiesOf(texts.map(({ text }) => text)));
    expect(precision).toBe(1);
    expect(f1).toBeGreaterThan(0.98);
  },
);

import fc from 'fast-check';
import { askId } from '../../../src/model/ids.ts';
import type { Letter } from './record.ts';

/** Words that meet each other: inflections, languages, accents, acronyms, places, signs that fold oddly. */
const WORDS = [
  ...'tariff tariffs steel steels rolling roll up of the and all countries country rule rules origin'.split(
    ' ',
  ),
  ...'maquiladora maquiladoras RRM rapid response mechanism Article 4.5 Annex 4-B USMCA'.split(' '),
  ...'organización organizaciones reglas origen tarifas de la los règles origine naïve résumé T-MEC'.split(
    ' ',
  ),
  ...['½', 'ﬁber', '𝐁old', '😀', 'İstanbul', 'straße', 'x²', 'don’t', '日本', 'e\u0301t'],
];
const word = fc.constantFrom(...WORDS);

const line = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  language: fc.constantFrom('en', 'en', 'en', 'es', 'fr', 'de'),
  headings: fc.array(word, { maxLength: 2 }),
  themes: fc.uniqueArray(fc.constantFrom('roo', 'tariffs', 'labor'), { maxLength: 2 }),
  positions: fc.uniqueArray(fc.constantFrom('R2.a', 'R2.b', 'R3'), { maxLength: 1 }),
});

/** Letters whose positions do not contradict one another: one stance an ask. */
export const records: fc.Arbitrary<readonly Letter[]> = fc
  .array(
    fc.record({
      organization: fc.constantFrom(null, 'Steel Makers', 'Office of Trade', 'Órgano Café'),
      type: fc.constantFrom(null, 'union' as const, 'company' as const),
      kind: fc.constantFrom('comment' as const, 'notice' as const),
      date: fc.constantFrom(null, '2025-01-31', '2025-11-03'),
      lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((letters) =>
    letters.map((letter, index) => ({
      ...letter,
      submission: `s${index}`,
      lines: letter.lines.map((one) => ({
        ...one,
        positions: one.positions.map((ask) => ({
          ask: askId(ask),
          stance: index % 2 ? ('support' as const) : ('oppose' as const),
        })),
      })),
    })),
  );

const piece = fc.oneof(
  { weight: 5, arbitrary: word },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('"', 'NEAR(', '('), word, word)
      .map(([open, a, b]) => (open === '"' ? `"${a} ${b}"` : `${open}${a} ${b})`)),
  },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `NEAR(${a} ${b}, 1)`) },
  { weight: 1, arbitrary: word.map((one) => `${[...one].slice(0, 3).join('')}*`) },
  { weight: 1, arbitrary: fc.tuple(word, fc.constantFrom('~1', '~2')).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('OR', '-', '-(', ')', 'AND', 'NEAR/2') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'theme:roo',
      'theme:ROO,labor',
      'ask:R2',
      'ask:R3',
      'stance:oppose',
      'org:steel',
      'org:"organo cafe"',
      'type:union',
      'kind:notice',
      'lang:es',
      'after:2025-02',
      'before:2025-11-03',
      'cites:4.5',
      'cites:"Annex 4-B"',
      'cites:"the rules"',
      'docket:test-2025-0001',
      'submission:S1',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'binary' }) },
);

export const queries: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => pieces.join(' '));

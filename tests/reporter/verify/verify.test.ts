import { describe, expect, test } from 'vitest';
import { parseFacts } from '../../../src/codebook/facts.ts';
import { annotatedHtml } from '../../../src/reporter/verify/annotated-html.ts';
import { renderFindings } from '../../../src/reporter/verify/findings-text.ts';
import { recordOf, verifyMarkdown } from './record-of.ts';

const MILL =
  'We ask that the labor-value content rule be kept as it is. The mechanism may be used in all three countries, ' +
  'and it should not be abolished before 2030. Nothing is gained by a manu-\nfacturing target of 12.5 percent for work-\n';
const MILL_TWO =
  'places that already meet it.\n\nOur opponents claim that the rule has closed forty plants and will close more.\n\n' +
  'The Dairy Council wrote last year: “every herd ought to be counted twice a year by the state inspector”. We disagree.\n';
const DAIRY =
  'Milk from abroad must be labeled by its country of origin on every carton.\n\n' +
  'Pedimos que la revisión del tratado no se haga con prisa, porque la prisa es mala consejera.\n';
const RECORD = recordOf([
  { id: 'S-1', name: 'Mill Owners of the Lakes, Inc.', pages: [MILL, MILL_TWO] },
  { id: 'S-2', name: 'Northern Dairy Cooperative (NDC)', pages: [DAIRY] },
  {
    id: 'S-3',
    name: 'Scanned Letter Society',
    pages: ['Ferry tolls have trebled since the bridge was closed.'],
    ocr: true,
  },
]);

/** What a memo says, and what becomes of its first quotation. */
const CASES: readonly (readonly [memo: string, result: string | null, difference?: string])[] = [
  // True words, in every dress.
  ['“The mechanism may be used in all three countries” (S-1.pdf, p. 1).', 'found'],
  ['"the mechanism may be used in all three countries," the Mill Owners of the Lakes write.', 'found'],
  ['« la revisión del tratado no se haga con prisa » (S-2).', 'found'],
  ['“[T]he labor–value content rule” is to “be kept as it is” (S-1.pdf, p. 1).', 'found'],
  [
    '“Nothing is gained by a manufacturing target of 12.5 percent for workplaces that already meet it.”[^1]\n\n[^1]: S-1.pdf, pp. 1-2.',
    'found',
  ],
  ['“Nothing is gained by a manufacturing target … for workplaces” (S-1.pdf, page 2).', 'found'],
  ['“We ask that … the mechanism may be used in all […] countries” (S-1.pdf).', 'found'],
  ['“it [the mechanism] should not be abolish[ed] before 2030” (S-1.pdf, p. 1).', 'found'],
  [
    '> The mechanism may be used in all three countries, and it should not be abolished before 2030.\n>\n> — Mill Owners of the Lakes, p. 1',
    'found',
  ],
  ['“Ferry tolls have trebled since the bridge was closed” (S-3.pdf, p. 1).', 'ocr'],
  [
    'The mill owners quote the council: “every herd ought to be counted twice a year” (S-1.pdf, p. 2).',
    'found',
  ],
  // Another page.
  ['“The mechanism may be used in all three countries” (S-1.pdf, p. 2).', 'wrong_page'],
  [
    '“The mechanism may be used in all three countries.”[^a]\n\n[^a]: Mill Owners of the Lakes, Inc.; pp. 4-5.',
    'wrong_page',
  ],
  // Changed words.
  ['“The mechanism must be used in all three countries” (S-1.pdf, p. 1).', 'altered', '“must” for “may”'],
  ['“it should be abolished before 2030” (S-1.pdf, p. 1).', 'altered', 'left out “not”'],
  ['“it should … be abolished before 2030” (S-1.pdf, p. 1).', 'altered', 'left out “not”'],
  ['“Milk from abroad must [not] be labeled by its country” (S-2.pdf).', 'altered', 'put in “not”'],
  ['“a manufacturing target of 12.6 percent” (S-1.pdf, p. 1).', 'altered', '“12.6” for “12.5”'],
  ['“a manufacturing target of 125 percent” (S-1.pdf, p. 1).', 'altered', '“125” for “12.5”'],
  ['“la revisión del tratado se haga con prisa” (S-2).', 'altered', 'left out “no”'],
  ['“should not be able to be abolished before 2030” (S-1.pdf, p. 1).', 'altered', 'put in “be able to”'],
  // Invented.
  ['“Cheese wheels ought to roll freely over every border crossing” (S-2.pdf).', 'not_in_record'],
  ['The mill owners said: “we would rather pay a tariff than count one more cow”.', 'not_in_record'],
  ['“Cheese now”.[^1]\n\n[^1]: S-2.pdf, p. 1.', 'not_in_record'],
  // Somebody else's.
  ['“Milk from abroad must be labeled by its country of origin” (S-1.pdf, p. 1).', 'wrong_submitter'],
  [
    'The Northern Dairy Cooperative says “the mechanism may be used in all three countries”.',
    'wrong_submitter',
  ],
  [
    'NDC says “the mechanism may be used in all three countries”.[^1]\n\n[^1]: S-1.pdf, p. 1.',
    'wrong_submitter',
  ],
  ['“the rule has closed forty plants and will close more” (S-1.pdf, p. 2).', 'others_view'],
  ['“every herd ought to be counted twice a year” (S-1.pdf, p. 2).', 'others_view'],
  ['“Our opponents claim that the rule has closed forty plants” (S-1.pdf, p. 2).', 'found'],
  // Nobody's words.
  ['A “sunset clause” is meant.', null],
  ['See “The Long Road to the Lakes”.', null],
  ['> **Machine-read, not reviewed by anybody at all.**', null],
  ['A board 6" wide, another 8" wide and more.', null],
];

describe('a quotation', () => {
  test.each(CASES)('%s → %s', (memo, result, difference) => {
    const [first] = verifyMarkdown(RECORD, `# Memo\n\n${memo}\n`).findings;
    expect(first?.result ?? null).toBe(result);
    if (difference !== undefined) expect(first?.difference).toBe(difference);
  });

  test('has its place in the memo and in the record', () => {
    const memo = 'One.\n\nTwo: “The mechanism may be used in all three countries” (S-1.pdf, p. 2).\n';
    const [finding] = verifyMarkdown(RECORD, memo).findings;
    expect(finding).toMatchObject({
      finding: 'quotation',
      line: 3,
      cited: { file: 'S-1.pdf', page: 2 },
      file: 'S-1.pdf',
      page: 1,
      difference: 'stands on p. 1',
    });
  });
});

const FACTS = parseFacts(
  'facts.tsv',
  [
    'id\tclaim\tvalue\tunit\tperiod\tsection\tsource\tcaution',
    "M1\tImports of milk cartons\t40 ('nearly doubled')\tpercent\t2019-2024\t\t\tINCONSISTENT: not nearly double",
    'M2\tValue of milk cartons imported\t274\tUSD bn\t2024\t\t\t',
    'M3\tDairy plants inspected under the milk mechanism\t12\tcases\t\t\t\t',
  ].join('\n'),
);

describe('a figure', () => {
  test.each([
    ['The value of milk cartons imported was $274 billion in 2024.', 'found'],
    ['The value of milk cartons imported was $247 billion in 2024.', 'contradicted'],
    ['The value of milk cartons imported was $247 billion in 2011.', null],
    ['The value of steel was $247 billion in 2024.', null],
    ['Imports of milk cartons nearly doubled.', 'caution'],
    ['Imports of milk cartons rose by 40 percent.', 'caution'],
    ['Of the commenters, 62 percent are in favor.', 'no_denominator'],
    ['Of the commenters, 62 percent (24 of 38) are in favor.', null],
    ['A tariff of 25 percent is in force.', null],
  ])('%s → %s', (memo, result) => {
    const { findings } = verifyMarkdown(recordOf([], { facts: FACTS }), memo);
    expect(findings.map((one) => one.result)).toEqual(result === null ? [] : [result]);
  });
});

describe('the answers', () => {
  const memo = 'He said “the mechanism must be used in all three countries <script>” (S-1.pdf).\n';
  const verification = verifyMarkdown(RECORD, memo);

  test('say what to do', () => {
    expect(renderFindings(verification)).toMatch(
      /line 1: ALTERED.*\n {2}in the record: S-1\.pdf, p\. 1\n.*\n {2}to do: /,
    );
    expect(renderFindings({ findings: [], unchecked: [], passedOver: 0, beyond: 0 })).toBe(
      'nothing to check: nothing to do',
    );
  });

  test('mark the copy by word and run nothing in it', () => {
    const document = {
      text: memo,
      blocks: [
        { kind: 'paragraph' as const, span: { start: 0, end: memo.length }, page: null, pageEnd: null },
      ],
    };
    const html = annotatedHtml('<b>', { document, notation: 'markdown' }, verification.findings);
    expect(html).toContain('<b>[ALTERED]</b>');
    expect(html).not.toMatch(/<script|<title><b>/);
    expect(html).toContain('&lt;script&gt;');
  });
});

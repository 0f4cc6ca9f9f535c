import { describe, expect, test } from 'vitest';
import { recordOf, verifyMarkdown } from './record-of.ts';

const RECORD = recordOf([
  {
    id: 'S-1',
    name: 'Mill Owners of the Lakes, Inc.',
    pages: [
      'We ask that the labor-value content rule be kept as it is. The mechanism may be used in all three countries, and it should not be abolished before 2030. Nothing is gained by a manu-\nfacturing target of 12.5 percent for work-\n',
      'places that already meet it.\n\nOur opponents claim that the rule has closed forty plants and will close more.\n\nThe Dairy Council wrote last year: “every herd ought to be counted twice a year by the state inspector”. We disagree.\n',
    ],
  },
  {
    id: 'S-2',
    name: 'Northern Dairy Cooperative (NDC)',
    pages: [
      'Milk from abroad must be labeled by its country of origin on every carton.\n\nPedimos que la revisión del tratado no se haga con prisa, porque la prisa es mala consejera.\n',
      'Cheese belongs in its own chapter. The workers’ rights chapter is strong, and we would not weaken it for any reason at all.',
    ],
  },
]);

/** Marks, citations, omissions, brackets, short phrases and works that are not comments, with what becomes of the first. */
const CASES: readonly (readonly [memo: string, result: string | null])[] = [
  ['‘The mechanism may be used in all three countries’ (Mill Owners of the Lakes, p 1).', 'found'],
  [
    'The co-op adds that ‘The workers’ rights chapter is strong, and we would not weaken it’ (NDC at 2).',
    'found',
  ],
  [
    "The co-op adds that 'The workers' rights chapter is strong, and we would not weaken it' (NDC, p. 2).",
    'found',
  ],
  ['‹The mechanism may be used in all three countries› (S-1).', 'found'],
  ['„The mechanism may be used in all three countries“ (S-1).', 'found'],
  ['“The mechanism may be used in all three countries" (S-1).', 'found'],
  ['"The mechanism may be used in all three countries” (S-1).', 'found'],
  ["``The mechanism may be used in all three countries'' (S-1).", 'found'],
  ['Mill Owners, at 1: “The mechanism may be used in all three countries.”', 'found'],
  [
    '“The mechanism may be used in all three countries.” Mill Owners of the Lakes Comments at 2.',
    'wrong_page',
  ],
  ['“The mechanism may be used in all three countries” (Mill Owners of the Lakes 2).', 'wrong_page'],
  ['“The mechanism may be used in all three countries” (Mill Owners of the Lakes, 2).', 'wrong_page'],
  [
    '“The mechanism may be used in all three countries.”[^1] “It should not be abolished before 2030.”[^2]\n\n[^1]: S-1.pdf, p. 1.\n\n[^2]: Id. at 2.',
    'found',
  ],
  [
    '“It should not be abolished before 2030.”[^2]\n\nX.[^1]\n\n[^1]: S-1.pdf, p. 1.\n\n[^2]: Id. at 2.',
    'wrong_page',
  ],
  [
    '“It should not be abolished before 2030.”[^3]\n\nX.[^1] Y.[^2]\n\n[^1]: Mill Owners of the Lakes, Inc., Comments, S-1.pdf, p. 1 (“Mill Comments”).\n\n[^2]: NDC, p. 1.\n\n[^3]: Mill Comments, supra note 1, at 1.',
    'found',
  ],
  [
    '“It should not be abolished before 2030.”[^3]\n\nX.[^1] Y.[^2]\n\n[^1]: Mill Owners of the Lakes, Inc., Comments, S-1.pdf, p. 1 (“Mill Comments”).\n\n[^2]: NDC, p. 1.\n\n[^3]: Mill Comments, supra note 1, at 2.',
    'wrong_page',
  ],
  [
    '“It should not be abolished before 2030.”[^3]\n\nX.[^1] Y.[^2]\n\n[^1]: Mill Owners of the Lakes, Inc., Comments, S-1.pdf, p. 1 (hereinafter “Mill Comments”).\n\n[^2]: NDC, p. 1.\n\n[^3]: Mill Comments at 2.',
    'wrong_page',
  ],
  [
    '“It should not be abolished before 2030.”[^3]\n\nX.[^1] Y.[^2]\n\n[^1]: Mill Owners of the Lakes, Inc., Comments, S-1.pdf, p. 1.\n\n[^2]: NDC, p. 1.\n\n[^3]: Ibid.',
    'wrong_submitter',
  ],
  [
    '“It should not be abolished before 2030.”[^3]\n\nX.[^1] Y.[^2]\n\n[^1]: Mill Owners of the Lakes, Inc., Comments, S-1.pdf, p. 1.\n\n[^2]: NDC, p. 1.\n\n[^3]: Mill Owners, op. cit., p. 1.',
    'found',
  ],
  ['“it should … be abolished before 2030” (S-1.pdf, p. 1).', 'altered'],
  ['“it should [be] abolished before 2030” (S-1.pdf, p. 1).', 'altered'],
  ['“The mechanism [must] be used in all three countries” (S-1.pdf, p. 1).', 'altered'],
  ['“[The rule] may be used in all three countries” (S-1.pdf, p. 1).', 'found'],
  [
    '“The mechanism may be used in all three countries, and it should not [*sic*] be abolished” (S-1.pdf, p. 1).',
    'found',
  ],
  ['“The mechanism may be used * * * before 2030” (S-1.pdf, p. 1).', 'altered'],
  ['“We ask that the labor-value content rule be kept * * * .” (S-1.pdf, p. 1).', 'found'],
  ['“We ask that … the rule has closed forty plants” (S-1.pdf, p. 1).', 'altered'],
  ['“a manufacturing target of [20] percent” (S-1.pdf, p. 1).', 'altered'],
  ['The “mechanism” is strong.', null],
  ['The mill owners call the rule “a great waste” (S-1.pdf, p. 1).', 'not_in_record'],
  ['The so-called “milk wars” go on.', null],
  ['Mill Owners of the Lakes calls it “a job killer”.', 'not_in_record'],
  ['See Jane Doe, “The Long Road to the Lakes,” Journal of Trade 12 (2019), p. 33.', null],
  [
    'Section 202 provides that the President “shall submit to Congress a report that describes” the plan (19 U.S.C. 4611(c)).',
    null,
  ],
  ['Article 34.7 says that “the Commission shall meet to conduct a joint review of the operation”.', null],
  ['The report says that “workers in Mexico earn less than they did in the year of the accord”.', null],
  [
    'As the Federal Register notice put it, “comments are invited on any matter of the operation of the pact”.',
    null,
  ],
  [
    'Reuters wrote that “the tariff talks have broken down over dairy once again” (Reuters, May 3, 2025).',
    null,
  ],
  [
    'The Supreme Court held that “the power to tax is the power to destroy” (McCulloch v. Maryland, 17 U.S. 316 (1819)).',
    null,
  ],
  ['The Guild of Nobody said “we would rather pay a tariff than count one more cow”.', 'not_in_record'],
];

describe('a memo in the manner of others', () => {
  test.each(CASES)('%s → %s', (memo, result) => {
    const [first] = verifyMarkdown(RECORD, `# Memo\n\n${memo}\n`).findings;
    expect(first?.result ?? null).toBe(result);
  });

  test('quotes works that the record does not hold: said to be unchecked, not accused', () => {
    const { findings, unchecked } = verifyMarkdown(
      RECORD,
      'Article 34.7 says that “the Commission shall meet to conduct a joint review”.\n',
    );
    expect(findings).toEqual([]);
    expect(unchecked).toMatchObject([{ line: 1, work: 'agreement' }]);
  });
});

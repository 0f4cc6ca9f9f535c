import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { loadCodebook } from '../../../src/codebook/load.ts';
import type { Passage } from '../../../src/model/passage.ts';
import { answerFrom } from '../../../src/positions/model-reader/answer.ts';
import { checkAnswer } from '../../../src/positions/model-reader/check-answer.ts';
import { UnreadableAnswerError } from '../../../src/positions/model-reader/error.ts';
import { type ModelRequest, requestsFor } from '../../../src/positions/model-reader/requests.ts';
import { secondReadingFrom } from '../../../src/positions/model-reader/second-reading.ts';
import { sentencesOf } from '../../../src/positions/sentences-of.ts';
import { letter } from '../letter.ts';

const codebook = loadCodebook('corpus/codebook');
const PARAGRAPHS = [
  'We support raising the wage, provided that\u00ad it is phased in. The mill stands by the river.',
  'The Dunmarrow Importers said that they oppose raising the wage. “We oppose it all,” they write.',
  'We oppose\n  the “new” ceiling, as the cap is too low…  for us — and for others.',
  'The cap is low. The cap is low.',
];
const PASSAGES = letter(PARAGRAPHS);

/** A request in which a sentence bears on an ask when it names its subject. */
function requestOn(passages: readonly Passage[]): ModelRequest {
  const candidates = sentencesOf(passages).map((sentence) => ({
    sentence,
    asks: new Set([
      ...(/wage/.test(sentence.text) ? ['R2.i'] : []),
      ...(/ceiling|cap|oppose it/.test(sentence.text) ? ['R3.c'] : []),
    ]),
    overall: /wage/.test(sentence.text),
  }));
  const [request] = requestsFor(candidates, codebook);
  if (!request) throw new Error('there is something to ask');
  return request;
}
const request = requestOn(PASSAGES);
const claim = { ask: 'R2.i', stance: 'support', passage: 1, quotation: '', condition: null, direction: null };
const checked = (more: object) =>
  checkAnswer(answerFrom({ claims: [{ ...claim, ...more }], overall: [] }), request);

describe('a claim', () => {
  it.each<[string, object, string]>([
    ['copied exactly', { quotation: 'We support raising the wage' }, 'We support raising the wage'],
    [
      'without a hyphen that nobody sees',
      { quotation: 'provided that it is phased in' },
      'provided that\u00ad it is phased in',
    ],
    [
      'in other letters and spaces',
      { quotation: ' WE  support raising   the WAGE ' },
      'We support raising the wage',
    ],
    [
      'of another passage than it says',
      { passage: 3, quotation: 'We support raising the wage' },
      'We support raising the wage',
    ],
    [
      'of a passage that there is not',
      { passage: -7, quotation: 'We support raising the wage' },
      'We support raising the wage',
    ],
    [
      'with other marks of quotation, over lines',
      { ask: 'R3.c', quotation: "We oppose the 'new' ceiling".replaceAll("'", '"') },
      'We oppose\n  the “new” ceiling',
    ],
    ['that stands there twice', { ask: 'R3.c', quotation: 'The cap is low' }, 'The cap is low'],
  ])('%s stands', (_, more, quote) => {
    const { claims, discards } = checked(more);
    expect(discards).toEqual({});
    expect(claims.map(({ evidence }) => evidence.quote)).toEqual([quote]);
  });

  it.each<[string, object, string]>([
    ['made up', { quotation: 'We support lowering the wage' }, 'not in the text'],
    ['with one word changed', { quotation: 'We support raising the wages' }, 'not in the text'],
    ['cut in a word', { quotation: 'e support raising the wag' }, 'not in the text'],
    ['pieced together with dots', { quotation: 'We support … it is phased in' }, 'not in the text'],
    ['pieced together with brackets', { quotation: 'We [all] raising the wage' }, 'not in the text'],
    [
      'of two passages',
      { quotation: 'The mill stands by the river. The Dunmarrow Importers said' },
      'not in the text',
    ],
    ['of two words', { quotation: 'the wage' }, 'too short'],
    ['of nothing', { quotation: '' }, 'too short'],
    ['of marks alone', { quotation: '… — “” … …' }, 'too short'],
    ['about something else', { quotation: 'The mill stands by the river.' }, 'off the subject'],
    ['on another ask', { ask: 'R3.c', quotation: 'We support raising the wage' }, 'off the subject'],
    ['on an ask that was not put', { ask: 'R7.c', quotation: 'We support raising the wage' }, 'unknown ask'],
    ['on no ask', { ask: 'constructor', quotation: 'We support raising the wage' }, 'unknown ask'],
    ['of another’s view', { stance: 'oppose', quotation: 'they oppose raising the wage' }, "another's view"],
    [
      'of another’s words',
      { ask: 'R3.c', stance: 'oppose', passage: 2, quotation: 'We oppose it all' },
      "another's view",
    ],
    ['in a form of its own', { stance: 'mixed', quotation: 'We support raising the wage' }, 'out of form'],
    ['without a quotation', { quotation: undefined }, 'out of form'],
    ['longer than any passage', { quotation: 'We support raising the wage '.repeat(300) }, 'out of form'],
  ])('%s is discarded and counted', (_, more, why) => {
    expect(checked(more)).toEqual({ claims: [], overall: [], discards: { [why]: 1 } });
  });

  it.each<[string, object, string | null]>([
    [
      'of the quotation',
      { condition: 'provided that it is phased in' },
      'provided that\u00ad it is phased in',
    ],
    ['made up', { condition: 'if pigs fly' }, null],
    ['of plain support', { stance: 'support', condition: 'provided that it is phased in' }, null],
  ])('keeps a condition %s, as the text has it', (_, more, condition) => {
    const quotation = 'We support raising the wage, provided that it is phased in.';
    expect(checked({ stance: 'conditional', quotation, ...more }).claims[0]?.condition).toBe(condition);
  });

  it('of the same words for both sides is discarded, whatever else stands', () => {
    const on = (stance: string, quotation: string) => ({ ...claim, stance, quotation });
    const { claims, discards } = checkAnswer(
      answerFrom({
        claims: [
          on('support', 'We support raising the wage'),
          on('oppose', 'support raising the wage'),
          on('mentions', 'raising the wage'),
          on('conditional', 'provided that it is phased in'),
        ],
      }),
      request,
    );
    expect(claims.map(({ stance }) => stance)).toEqual(['mentions', 'conditional']);
    expect(discards).toEqual({ 'contradicts itself': 2 });
  });

  it('keeps a direction that the ask lists, and no other', () => {
    const ask = codebook.asks.find(({ directions }) => directions.length > 0);
    const [direction] = ask?.directions ?? [];
    if (!ask || !direction) throw new Error('an ask lists directions');
    const on = {
      ...request,
      asks: [ask],
      candidates: request.candidates.map((one) => ({ ...one, asks: new Set([ask.id]) })),
    };
    const directed = (given: string) =>
      checkAnswer(
        answerFrom({
          claims: [{ ...claim, ask: ask.id, quotation: PARAGRAPHS[0]?.slice(0, 27), direction: given }],
        }),
        on,
      ).claims[0]?.direction;
    expect([directed(direction), directed('sideways')]).toEqual([direction, null]);
  });
});

describe('an answer', () => {
  it.each([null, 7, 'claims', [], {}, { claims: 'none' }, { claims: {} }])('%j is none', (value) => {
    expect(() => answerFrom(value)).toThrow(UnreadableAnswerError);
  });
  it('is read no further than 200 claims', () => {
    const claims = Array.from({ length: 250 }, () => ({
      ...claim,
      quotation: 'We support raising the wage',
    }));
    const { claims: read, malformed } = answerFrom({ claims });
    expect([read.length, malformed]).toEqual([200, 50]);
  });
});

describe('claims on one ask', () => {
  const both = (stances: readonly string[]) => {
    const quotations = [
      'We support raising the wage',
      'provided that it is phased in',
      'raising the wage, provided',
    ];
    const claims = stances.map((stance, at) => ({ ...claim, stance, quotation: quotations[at] }));
    const [position] = secondReadingFrom('m', [], [checkAnswer(answerFrom({ claims }), request)]).positions;
    return position && [position.stance, position.evidence.length];
  };
  it.each<[string[], [string, number]]>([
    [
      ['support', 'oppose'],
      ['mixed', 2],
    ],
    [
      ['conditional', 'oppose'],
      ['mixed', 2],
    ],
    [
      ['support', 'conditional'],
      ['conditional', 2],
    ],
    [
      ['mentions', 'oppose'],
      ['oppose', 1],
    ],
    [
      ['mentions', 'mentions'],
      ['mentions', 2],
    ],
    [
      ['support', 'oppose', 'mentions'],
      ['mixed', 2],
    ],
  ])('%j add up to %j', (stances, expected) => expect(both(stances)).toEqual(expected));
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(fc.nat(PASSAGES.length - 1), fc.nat(60), fc.nat(60))
    .map(([at, from, length]) => PARAGRAPHS[at]?.slice(from, from + length) ?? ''),
  fc.constantFrom(...PARAGRAPHS, '…', '[...]', 'We … wage', '[', '\u0000', 'a'.repeat(7000)),
);
const wild = fc.oneof(
  fc.record(
    {
      ask: fc.oneof(fc.constantFrom('R2.i', 'R3.c', '__proto__', 'X1'), fc.string()),
      code: fc.constantFrom('X1', 'X0', 'X9', '__proto__'),
      stance: fc.oneof(fc.constantFrom('support', 'oppose', 'conditional', 'mentions', 'mixed'), fc.string()),
      passage: fc.oneof(fc.integer(), fc.double(), fc.constantFrom(1, 2, 3, 4)),
      quotation: words,
      condition: fc.option(words),
      direction: fc.option(fc.string()),
      conditional: fc.boolean(),
      detail: fc.option(fc.string()),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const answers = fc.oneof(
  fc.record({
    claims: fc.array(wild, { maxLength: 12 }),
    overall: fc.oneof(fc.array(wild, { maxLength: 4 }), fc.jsonValue()),
  }),
  fc.jsonValue(),
  fc.anything(),
);

test('whatever a model returns, every piece of evidence stands where it says, or the error is of a known kind', () => {
  fc.assert(
    fc.property(answers, (value) => {
      let verified: ReturnType<typeof checkAnswer>;
      try {
        verified = checkAnswer(answerFrom(value), request);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableAnswerError);
        return;
      }
      const { positions, overall } = secondReadingFrom('m', [], [verified]);
      const document = new Map(PASSAGES.map((passage) => [passage.span.start, passage]));
      for (const { evidence } of [...positions, ...(overall ? [overall] : [])]) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { quote, start, end } of evidence) {
          const passage = [...document.values()].find(({ span }) => span.start <= start && end <= span.end);
          expect(passage?.text.slice(start - passage.span.start, end - passage.span.start)).toBe(quote);
        }
      }
      for (const { ask, stance, evidence, condition } of positions) {
        if (stance === 'mixed') expect(evidence.length).toBeGreaterThan(1);
        expect(['R2.i', 'R3.c']).toContain(ask);
        if (condition !== null) expect(evidence.some(({ quote }) => quote.includes(condition))).toBe(true);
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

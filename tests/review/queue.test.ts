import { describe, expect, test } from 'vitest';
import type { PositionStatus, Stance } from '../../src/model/position.ts';
import { buildMatrix } from '../../src/reporter/matrix/build-matrix.ts';
import { disputedSubjects } from '../../src/review/disputed.ts';
import { findQuote } from '../../src/review/find-quote.ts';
import { cellKey, type QueueInputs, reviewQueue } from '../../src/review/queue.ts';
import { CODEBOOK, makeRecord } from '../reporter/make-record.ts';
import { decide, evidenceIn, letter } from './letter.ts';

const filing = (id: string, ask: string, stance: Stance, status: PositionStatus = 'settled', name = id) => ({
  id,
  name,
  text: `We of ${id} speak.`,
  stances: [{ ask, stance, status, quotes: [`We of ${id} speak.`] }],
});
const record = makeRecord([
  filing('settled', 'S1.b', 'support'),
  filing('quoted', 'S1.b', 'support'),
  filing('unclear', 'S1.b', 'support', 'unclear'),
  filing('mixed', 'S1.b', 'mixed'),
  filing('twice-for', 'S1.b', 'support', 'settled', 'Twice'),
  filing('twice-against', 'S1.b', 'oppose', 'settled', 'Twice'),
  filing('for', 'S1.a', 'support'),
  filing('against', 'S1.a', 'oppose'),
  filing('divided', 'S1.a', 'support', 'unclear'),
]);
const [docket = ''] = record.dockets;
const queue = (inputs: Partial<QueueInputs> = {}): string[][] =>
  reviewQueue({
    matrix: buildMatrix(record, CODEBOOK),
    submissions: record.submissions,
    none: 'X0',
    isQuoted: (_, { evidence }) => evidence.some(({ quote }) => quote.includes('quoted')),
    disputed: new Set(),
    stale: new Set(),
    ...inputs,
  }).map(({ submission, cell, reason }) => [submission, cell, reason]);

describe('what to review first', () => {
  test('follows the stakes', () => {
    expect(queue()).toEqual([
      ['divided', 'S1.a', 'unclear_divided'],
      ['twice-against', 'S1.b', 'conflict'],
      ['twice-for', 'S1.b', 'conflict'],
      ['mixed', 'S1.b', 'mixed'],
      ['quoted', 'S1.b', 'quoted'],
      ['unclear', 'S1.b', 'unclear'],
      ['against', 'S1.a', 'unreviewed'],
      ['for', 'S1.a', 'unreviewed'],
      ['settled', 'S1.b', 'unreviewed'],
    ]);
  });

  test('begins with what people decided and the text or another person contradicts', () => {
    const first = queue({
      stale: new Set([cellKey(docket, 'settled', 'S1.a'), cellKey(docket, 'for', 'S1.a')]),
      disputed: new Set([cellKey(docket, 'settled', 'S1.b')]),
    }).slice(0, 3);
    expect(first).toEqual([
      ['for', 'S1.a', 'stale'],
      ['settled', 'S1.a', 'stale'],
      ['settled', 'S1.b', 'reviewers_differ'],
    ]);
  });
});

test('two people differ where the last decision of each says otherwise', () => {
  const text = letter('Label all milk.');
  const evidence = [evidenceIn(text, 'Label all milk.')];
  const by = (person: string, stance: Stance, day: number) =>
    decide(text, { stance, evidence, by: person, at: `2026-11-0${day}T10:00:00.000Z` });
  expect(disputedSubjects([by('Ana', 'support', 1), by('Ben', 'oppose', 2)])).toHaveLength(1);
  expect(disputedSubjects([by('Ana', 'support', 1), by('Ana', 'oppose', 2)])).toEqual([]);
  expect(disputedSubjects([by('Ana', 'support', 1), by('Ben', 'oppose', 2), by('Ana', 'oppose', 3)])).toEqual(
    [],
  );
});

describe('a quotation that a person gives', () => {
  const text = letter('We want “labels” – on milk.', 'On milk, we say: label it.');
  test.each([
    ['We want "labels" - on milk.', 'We want “labels” – on milk.'],
    ['“labels”  –\non', '“labels” – on'],
    ['On milk', 'On milk'],
    ['on milk', 'on milk'],
  ])('%j is kept as it stands: %j', (quote, kept) => {
    expect(findQuote(quote, text)).toMatchObject({ result: 'found', evidence: { quote: kept } });
  });

  test('that stands nowhere is answered with the nearest words; one over two paragraphs is told apart', () => {
    expect(findQuote('We want labels on silk.', text)).toMatchObject({
      result: 'none',
      nearest: { passage: { paragraph: 1 } },
    });
    expect(findQuote('zzyzx', text)).toEqual({ result: 'none', nearest: null });
    expect(findQuote('', text)).toMatchObject({ result: 'none' });
    expect(findQuote('on milk. On milk', text)).toEqual({ result: 'apart' });
  });
});

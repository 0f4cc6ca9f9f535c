import { describe, expect, it, test } from 'vitest';
import { askId } from '../../src/model/ids.ts';
import {
  type OverallPosition,
  type Position,
  STANCES,
  type Stance,
  type SubmissionReading,
} from '../../src/model/position.ts';
import { type Evidence, evidenceFrom } from '../../src/model/quotation.ts';
import { joinReaders } from '../../src/positions/join-readers.ts';
import type { SecondPosition, SecondReading } from '../../src/positions/model-reader/second-reading.ts';
import { LETTER, letter } from './letter.ts';

const [PASSAGE] = letter(['We support the floor. We oppose the ceiling.']);
if (!PASSAGE) throw new Error('the letter has a passage');
const CORE_WORDS: Evidence = evidenceFrom(PASSAGE, { start: 0, end: 21 });
const MODEL_WORDS: Evidence = evidenceFrom(PASSAGE, { start: 22, end: 44 });
const ASK = askId('S1.a');

const cell = (stance: Stance, more: Partial<Position> = {}): Position => ({
  submission: LETTER,
  ask: ASK,
  stance,
  condition: null,
  direction: null,
  status: 'settled',
  confidence: 0.9,
  basis: 'learned',
  because: ['about it'],
  evidence: [CORE_WORDS],
  ...more,
});
const overall = (code: string, more: Partial<OverallPosition> = {}): OverallPosition => ({
  code,
  conditional: false,
  detail: null,
  status: 'settled',
  confidence: 0.9,
  basis: 'learned',
  because: [],
  evidence: [CORE_WORDS],
  ...more,
});
const core = (positions: readonly Position[], whole = overall('X1')): SubmissionReading => ({
  submission: LETTER,
  overall: whole,
  positions,
  notRead: [],
});
const seen = (stance: Stance, more: Partial<SecondPosition> = {}): SecondPosition => ({
  ask: ASK,
  stance,
  condition: null,
  direction: null,
  evidence: [MODEL_WORDS],
  ...more,
});
const second = (
  positions: readonly SecondPosition[],
  code: string | null = null,
  asked = true,
): SecondReading => ({
  reader: 'test:model',
  asked: new Set(asked ? [ASK] : []),
  positions,
  overall: code === null ? null : { code, conditional: false, detail: null, evidence: [MODEL_WORDS] },
  discards: {},
});
const joinedCell = (mine: readonly Position[], theirs: readonly SecondPosition[], asked = true) =>
  joinReaders(core(mine), second(theirs, null, asked)).positions[0];

describe('a cell of both readers', () => {
  const pairs = STANCES.flatMap((mine) => STANCES.map((theirs) => [mine, theirs] as const));
  test.each(pairs)('%s and %s', (mine, theirs) => {
    const before = cell(mine);
    const after = joinedCell([before], [seen(theirs)]);
    const isSame = mine === theirs;
    expect(after).toMatchObject({ stance: mine, basis: 'learned', evidence: [CORE_WORDS], condition: null });
    expect(after?.status).toBe(isSame ? 'settled' : 'unclear');
    expect(after?.confidence).toBe(isSame ? 0.9 : 0.5);
    expect(after?.because).toEqual([
      'about it',
      isSame
        ? 'test:model reads the same'
        : `the readers disagree: learned reads ${mine}, test:model reads ${theirs} in "We oppose the ceiling."`,
    ]);
  });

  it.each<[string, Position, SecondPosition[], boolean, Partial<Position>]>([
    [
      'agreement settles nothing',
      cell('support', { status: 'unclear', confidence: 0.4 }),
      [seen('support')],
      true,
      { status: 'unclear', confidence: 0.4 },
    ],
    [
      'doubt does not raise confidence',
      cell('support', { status: 'unclear', confidence: 0.4 }),
      [seen('oppose')],
      true,
      { status: 'unclear', confidence: 0.4 },
    ],
    [
      'silence changes nothing but is said',
      cell('oppose'),
      [],
      true,
      { status: 'settled', confidence: 0.9, because: ['about it', 'test:model shows no words for it'] },
    ],
    [
      'a model that was not asked is not named',
      cell('oppose'),
      [],
      false,
      { status: 'settled', because: ['about it'] },
    ],
    [
      'another direction is another reading',
      cell('oppose', { direction: 'up' }),
      [seen('oppose', { direction: 'down' })],
      true,
      { status: 'unclear', direction: 'up' },
    ],
    [
      'a direction that one leaves open is none',
      cell('oppose', { direction: 'up' }),
      [seen('oppose')],
      true,
      { status: 'settled', direction: 'up' },
    ],
    [
      'what a person decided stands',
      cell('support', { basis: 'review' }),
      [seen('oppose')],
      true,
      { status: 'settled', because: ['about it'], basis: 'review' },
    ],
  ])('%s', (_, mine, theirs, asked, expected) => {
    expect(joinedCell([mine], theirs, asked)).toMatchObject(expected);
  });
});

describe('a cell of the model alone', () => {
  test.each(STANCES)('that reads %s is unclear and the model’s', (stance) => {
    expect(joinedCell([], [seen(stance, { condition: 'the ceiling' })])).toEqual({
      submission: LETTER,
      ask: ASK,
      stance,
      condition: 'the ceiling',
      direction: null,
      status: 'unclear',
      confidence: 0.5,
      basis: 'model',
      because: [`only test:model reads ${stance}: read it`],
      evidence: [MODEL_WORDS],
    });
  });
});

describe('the overall position', () => {
  const none = overall('X0', { evidence: [], status: 'unclear', confidence: 0.8 });
  it.each<[string, OverallPosition, string | null, Partial<OverallPosition>]>([
    ['the same', overall('X1'), 'X1', { code: 'X1', status: 'settled', basis: 'learned' }],
    [
      'another',
      overall('X1'),
      'X4',
      { code: 'X1', status: 'unclear', basis: 'learned', confidence: 0.5, evidence: [CORE_WORDS] },
    ],
    [
      'only the model’s',
      none,
      'X4',
      { code: 'X4', status: 'unclear', basis: 'model', evidence: [MODEL_WORDS] },
    ],
    ['silence', overall('X1'), null, overall('X1')],
    ['silence of both', none, null, none],
    [
      'a person’s',
      overall('X1', { basis: 'review' }),
      'X4',
      { code: 'X1', status: 'settled', basis: 'review' },
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(joinReaders(core([], mine), second([], theirs)).overall).toMatchObject(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { judgePositions } from '../../src/evaluation/judge-positions.ts';
import type { SubmissionLabels } from '../../src/evaluation/labels.ts';
import { positionReport } from '../../src/evaluation/position-report.ts';
import { positionFigures } from '../../src/evaluation/positions.ts';
import { wordF1 } from '../../src/evaluation/word-f1.ts';
import { askId, submissionId } from '../../src/model/ids.ts';
import type { Position, PositionStatus, Stance, SubmissionReading } from '../../src/model/position.ts';

type Read = readonly [ask: string, stance: Stance, status: PositionStatus, confidence: number, quote: string];

function reading(overall: string, cells: readonly Read[]): SubmissionReading {
  const submission = submissionId('L1');
  const common = { basis: 'rules', because: [] } as const;
  return {
    submission,
    overall: {
      code: overall,
      conditional: false,
      detail: null,
      status: 'settled',
      confidence: 1,
      ...common,
      evidence: [],
    },
    positions: cells.map(
      ([ask, stance, status, confidence, quote]): Position => ({
        submission,
        ask: askId(ask),
        stance,
        condition: null,
        direction: null,
        status,
        confidence,
        ...common,
        // Only the words are compared.
        evidence: [{ quote } as unknown as Position['evidence'][number]],
      }),
    ),
    notRead: [],
  };
}

const labels = (over: Partial<SubmissionLabels>): SubmissionLabels => ({
  id: 'L1',
  overall: 'X1',
  overallAlso: [],
  themes: [],
  stances: {},
  also: {},
  evidence: {},
  ...over,
});

const figure = (name: string, ...args: Parameters<typeof judgePositions>): number | null | undefined =>
  positionFigures([judgePositions(...args)]).find((one) => one.name === name)?.value;

describe('positions against labels', () => {
  const gold = labels({
    stances: {
      'R1.a': 'support',
      'R1.b': 'oppose',
      'R2.a': 'conditional',
      'R2.b': 'mentions',
      'R3.a': 'support',
    },
    also: { 'R1.b': ['mixed'], 'R3.a': [] },
    evidence: { 'R1.a': ['raise the threshold now'], 'R2.a': ['only if it is phased in'] },
  });
  const read = reading('X2', [
    ['R1.a', 'conditional', 'settled', 0.9, 'raise the threshold now, please'],
    ['R1.b', 'mixed', 'unclear', 0.5, 'x'],
    ['R2.a', 'oppose', 'settled', 0.8, 'x'],
    ['R2.b', 'mentions', 'unclear', 0.4, 'x'],
    ['R4.a', 'support', 'unclear', 0.3, 'x'],
  ]);

  it.each([
    // Right: R1.a (both for), R1.b (mixed is a right reading). Wrong: R2.a, R4.a. Missed: R2.a; R3.a may be silent.
    ['all cells: precision', 2 / 4],
    ['all cells: recall', 2 / 3],
    ['settled cells: precision', 1 / 2],
    ['settled cells: recall', 1 / 3],
    ['asks found, whatever the side: precision', 3 / 4],
    ['asks found, whatever the side: recall', 1],
    ['conditional: F1', 0],
    ['overall position right', 0],
    // R1.a alone is right and has labelled words.
    ['evidence right, of right cells', 1],
    ['precision at 25% coverage', 1],
    ['precision at 50% coverage', 1 / 2],
  ])('%s is %d', (name, value) => {
    expect(figure(name, gold, read)).toBeCloseTo(value, 10);
  });

  it('counts mentions and silence as nothing said, on both sides', () => {
    const quiet = reading('X1', [['R2.b', 'mentions', 'settled', 1, 'x']]);
    expect(figure('all cells: F1', labels({ stances: { 'R2.b': 'mentions' } }), quiet)).toBeNull();
  });

  it('has another right overall position count as right', () => {
    expect(figure('overall position right', labels({ overallAlso: ['X2'] }), read)).toBe(1);
  });

  it('prints each error with its text', () => {
    const lines = positionReport([judgePositions(gold, read)]).join('\n');
    expect(lines).toContain('R2.a: labelled conditional, read oppose (settled, 0.80)');
    expect(lines).toContain('labelled: “only if it is phased in”');
    expect(lines).not.toContain('R3.a: labelled');
  });
});

describe('wordF1', () => {
  it.each([
    ['the rule', 'The RULE!', 1],
    ['a b', 'b c', 0.5],
    ['a a', 'a', 2 / 3],
    ['', '', 0],
  ])('of %j and %j is %d', (a, b, value) => {
    expect(wordF1(a, b)).toBeCloseTo(value, 10);
  });
});

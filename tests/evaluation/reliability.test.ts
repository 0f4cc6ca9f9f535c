import { expect, it } from 'vitest';
import type { JudgedCell, JudgedSubmission } from '../../src/evaluation/judge-positions.ts';
import { reliability } from '../../src/evaluation/reliability.ts';

const cell = (confidence: number, isRight: boolean, side: JudgedCell['side'] = 'for'): JudgedCell => ({
  ask: 'R1.a',
  labelled: [isRight ? 'support' : null],
  read: 'support',
  settled: false,
  confidence,
  side,
  silenceIsRight: !isRight,
  isSpokenTo: isRight,
  isRight,
  evidenceIsRight: null,
  quotes: [],
  labelledQuotes: [],
});
const submission = (...cells: JudgedCell[]): JudgedSubmission => ({
  id: 'a',
  cells,
  overall: { labelled: ['X0'], read: 'X0', isRight: true, quotes: [] },
});

it('sets what is expected beside what is right, band by band', () => {
  const bands = reliability([submission(cell(0.94, true), cell(0.98, false)), submission(cell(0.6, true))]);
  expect(bands.at(-1)).toMatchObject({ from: 0.93, below: 1, cells: 2, observed: 0.5 });
  expect(bands.at(-1)?.expected).toBeCloseTo(0.96);
  expect(bands[2]).toMatchObject({ cells: 1, expected: 0.6, observed: 1 });
});

it('leaves out cells without a side, and says nothing of an empty band', () => {
  const bands = reliability([submission(cell(0.99, false, null))]);
  for (const { cells, expected, observed } of bands)
    expect([cells, expected, observed]).toEqual([0, null, null]);
});

it('counts a confidence of one', () => {
  expect(reliability([submission(cell(1, true))]).at(-1)?.cells).toBe(1);
});

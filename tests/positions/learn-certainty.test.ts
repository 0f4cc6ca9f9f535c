import { describe, expect, it } from 'vitest';
import { askId } from '../../src/model/ids.ts';
import { calibrated, certaintyOf } from '../../src/positions/certainty.ts';
import { type CertaintyExample, learnCertainty } from '../../src/positions/learn-certainty.ts';
import type { Signals } from '../../src/positions/signals.ts';

const ASK = askId('R1.a');
const signals = (changed: Partial<Signals> = {}): Signals => ({
  belief: 1.5,
  best: 1,
  other: 0.1,
  view: 0.8,
  rival: 0.5,
  agreeing: 0,
  slant: 0.3,
  isAgainst: 0,
  isMixed: 0,
  isReported: 0,
  isTerse: 0,
  isContested: 0,
  ...changed,
});

/** As many right as the calibration promises, whatever the signals. */
const asPromised = (count: number): CertaintyExample[] =>
  Array.from({ length: count }, (_, at) => {
    const own = signals({ isAgainst: at % 2, view: 0.2 + (at % 7) / 10 });
    return { signals: own, isRight: ((at * 37) % 100) / 100 < certaintyOf(own) };
  });

describe('what people decide', () => {
  it('teaches nothing while it is little, or all goes one way', () => {
    expect(learnCertainty(asPromised(20))).toBeNull();
    expect(
      learnCertainty(asPromised(60).map(({ signals: own }) => ({ signals: own, isRight: true }))),
    ).toBeNull();
  });

  it('is not used where the calibration keeps what it promises', () => {
    const learned = learnCertainty(asPromised(200));
    expect(learned?.isUsed).toBe(false);
    expect(learned?.judge(signals(), ASK)).toEqual(calibrated(signals(), ASK));
  });

  it('is used where cells of one kind are wrong against its promise, and every cell says so', () => {
    const examples = Array.from({ length: 80 }, (_, at): CertaintyExample => {
      const isTerse = at % 2;
      return { signals: signals({ isTerse, view: 0.6 + (at % 3) / 10 }), isRight: isTerse === 0 };
    });
    const learned = learnCertainty(examples);
    expect(learned).toMatchObject({ isUsed: true, decisions: 80 });
    expect(learned?.after).toBeLessThan(learned?.before ?? 0);
    const terse = learned?.judge(signals({ isTerse: 1 }), ASK);
    expect(terse?.probability).toBeLessThan(0.4);
    expect(terse?.because).toMatch(/^confidence 0\.\d\d became 0\.\d\d: learned from 80 decisions/);
    expect(learned?.judge(signals(), ASK).probability).toBeGreaterThan(certaintyOf(signals()) - 0.05);
  });
});

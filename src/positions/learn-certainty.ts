import { fitLogistic, type LogisticCase, probabilityOf } from '../text/logistic.ts';
import { calibrated, certaintyOf, type Judge } from './certainty.ts';
import type { Signals } from './signals.ts';

/** A cell on which a person has decided: what it was judged by, and whether the side read was the person's. */
export interface CertaintyExample {
  readonly signals: Signals;
  readonly isRight: boolean;
}

/** What people's decisions taught, whether or not it is used. */
export interface LearnedCertainty {
  readonly judge: Judge;
  readonly decisions: number;
  /** Mean log loss on decisions that the fit was not shown, of the calibration alone and with what was learned. */
  readonly before: number;
  readonly after: number;
  readonly isUsed: boolean;
}

/** Decisions below which nothing is learned, and how many of them must go either way. */
export const LEAST_DECISIONS = { all: 30, eitherWay: 8 } as const;
const FOLDS = 5;
/** Strong, since a few dozen decisions are to shift a calibration that rests on thousands of cells. */
const RIDGE = 4;
/** By how much the log loss must fall for the learned judge to be used. */
const LEAST_GAIN = 0.01;
const FARTHEST = 1e-6;

/**
 * Learns from decisions how far the calibration is off on this record: a logistic regression over the same signals
 * that starts from it. It is used only where five-fold cross-validation shows that it foretells people better, and
 * every cell whose confidence it changes says so. It never changes a side. Null where too little is decided.
 */
export function learnCertainty(examples: readonly CertaintyExample[]): LearnedCertainty | null {
  const right = examples.filter(({ isRight }) => isRight).length;
  const fewest = Math.min(right, examples.length - right);
  if (examples.length < LEAST_DECISIONS.all || fewest < LEAST_DECISIONS.eitherWay) return null;
  const cases = examples.map(caseOf);
  const before = meanLoss(cases.map((one) => lossOf(one, probabilityOf([], one))));
  const after = meanLoss(
    Array.from({ length: FOLDS }, (_, fold) => {
      const weights = fitLogistic(
        cases.filter((__, at) => at % FOLDS !== fold),
        RIDGE,
      );
      return cases
        .filter((__, at) => at % FOLDS === fold)
        .map((one) => lossOf(one, probabilityOf(weights, one)));
    }).flat(),
  );
  const isUsed = before - after >= LEAST_GAIN;
  const judge = isUsed ? judgeBy(fitLogistic(cases, RIDGE), examples.length) : calibrated;
  return { judge, decisions: examples.length, before, after, isUsed };
}

const caseOf = ({ signals, isRight }: CertaintyExample): LogisticCase => {
  const p = Math.min(Math.max(certaintyOf(signals), FARTHEST), 1 - FARTHEST);
  return { x: Object.values(signals) as number[], isTrue: isRight, offset: Math.log(p / (1 - p)) };
};

const lossOf = ({ isTrue }: LogisticCase, p: number): number =>
  -Math.log(Math.max(isTrue ? p : 1 - p, FARTHEST));

const meanLoss = (losses: readonly number[]): number =>
  losses.reduce((sum, loss) => sum + loss, 0) / losses.length;

function judgeBy(weights: readonly number[], decisions: number): Judge {
  return (signals) => {
    const probability = probabilityOf(weights, caseOf({ signals, isRight: true }));
    const before = certaintyOf(signals);
    return {
      probability,
      because: `confidence ${before.toFixed(2)} became ${probability.toFixed(2)}: learned from ${decisions} decisions of people`,
    };
  };
}

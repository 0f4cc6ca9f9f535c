import type { AskId } from '../model/ids.ts';
import type { Signals } from './signals.ts';

/** How sure a cell is, and what is to be said of that. */
export interface Certainty {
  /** 0 to 1. */
  readonly probability: number;
  readonly because: string | null;
}

/** Judges how sure the side read in a cell is. */
export type Judge = (signals: Signals, ask: AskId) => Certainty;

/**
 * Weights of a logistic regression on the signals of a cell: the probability that the side read is that of the label.
 * Fitted on 5,112 cells of the bank's excerpts, each read by a model that had not seen any of its author's sentences;
 * no labelled letter had a part in it, so that letters can test it. `tests/bench/positions-certainty.ts` fits it anew.
 */
const WEIGHTS: Readonly<Record<keyof Signals, number>> & { readonly constant: number } = {
  constant: -1.895,
  belief: 1.023,
  best: -0.715,
  other: -1.9,
  view: 2.427,
  rival: 1.551,
  agreeing: -0.11,
  slant: 1.056,
  isAgainst: -0.563,
  isMixed: -0.88,
  isReported: 0.397,
  isTerse: -0.289,
  isContested: -0.402,
};

/** The calibrated probability, 0 to 1, that a careful reader would put the side read. */
export function certaintyOf(signals: Signals): number {
  const sum = (Object.keys(signals) as (keyof Signals)[]).reduce(
    (total, name) => total + WEIGHTS[name] * signals[name],
    WEIGHTS.constant,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Judges by the calibration alone. */
export const calibrated: Judge = (signals) => ({ probability: certaintyOf(signals), because: null });

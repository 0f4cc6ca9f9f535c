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
 * Fitted on 5,067 cells of the bank's excerpts, each read by a model that had not seen any of its author's sentences;
 * no labelled letter had a part in it, so that letters can test it. `tests/bench/positions-certainty.ts` fits it anew.
 */
const WEIGHTS: Readonly<Record<keyof Signals, number>> & { readonly constant: number } = {
  constant: -2.06,
  belief: 1.211,
  best: -0.932,
  other: -1.757,
  view: 2.464,
  rival: 1.734,
  agreeing: -0.144,
  slant: 0.882,
  isAgainst: -0.554,
  isMixed: -0.612,
  isReported: 0.239,
  isTerse: -0.264,
  isContested: -0.488,
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

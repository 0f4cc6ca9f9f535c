import { holderOf } from './claims/holder.ts';
import type { AskReading, StanceFinding } from './stance.ts';

/** What the certainty of a cell is judged by, each about as large as 1. */
export interface Signals {
  /** Log-odds of the belief in the side, and in the best sentence by itself. */
  readonly belief: number;
  readonly best: number;
  /** Belief in the other side. */
  readonly other: number;
  /** Share of the best sentence's view, given its subject. */
  readonly view: number;
  /** How much likelier the best sentence is about this ask than about the likeliest other. */
  readonly rival: number;
  /** Sentences that agree beyond the first. */
  readonly agreeing: number;
  /** How far the rest of the submission leans to the same side. */
  readonly slant: number;
  readonly isAgainst: number;
  readonly isMixed: number;
  readonly isReported: number;
  /** A cell of a table, a heading or a few words. */
  readonly isTerse: number;
  readonly isContested: number;
}

const logOdds = (p: number): number => Math.log(Math.max(p, 0.01) / Math.max(1 - p, 0.01));
const flag = (is: boolean): number => (is ? 1 : 0);

/** The belief of a sentence from which it counts as agreeing. */
const AGREES = 0.3;
const FEW_WORDS = 9;

/** The signals of a cell that takes a side, from what its sentences say. */
export function signalsOf(finding: StanceFinding, readings: readonly AskReading[]): Signals {
  const isAgainst = finding.stance === 'oppose';
  const sideOf = ({ guess: { spoken, views } }: AskReading): number =>
    spoken * ((isAgainst ? views.oppose : views.support + views.conditional) + views.mixed / 2);
  const ranked = [...readings].sort((a, b) => sideOf(b) - sideOf(a));
  const [best] = ranked;
  if (!best) throw new RangeError('a cell without sentences has no signals');
  const { text, language, block } = best.sentence;
  const words = text.split(/\s+/).length;
  return {
    belief: logOdds(finding.belief),
    best: logOdds(sideOf(best)),
    other: finding.otherBelief,
    view: sideOf(best) / best.guess.spoken,
    rival: best.guess.spoken - best.rival,
    agreeing: Math.log2(Math.max(1, ranked.filter((one) => sideOf(one) >= AGREES).length)),
    slant: isAgainst ? -best.slant : best.slant,
    isAgainst: flag(isAgainst),
    isMixed: flag(finding.stance === 'mixed'),
    isReported: flag(holderOf(text, language).holder !== 'submitter'),
    isTerse: flag(block === 'table' || block === 'heading' || words < FEW_WORDS),
    isContested: flag(finding.isContested),
  };
}

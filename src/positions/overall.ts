import { type Codebook, noOverall } from '../codebook/codebook.ts';
import type { CodeGuess } from './learned/reader.ts';
import type { PlacedSentence } from './sentences-of.ts';

/** A sentence that seems to state an overall position. */
export interface OverallReading {
  readonly sentence: PlacedSentence;
  readonly guess: CodeGuess;
}

export interface OverallFinding {
  readonly code: string;
  readonly conditional: boolean;
  readonly detail: string | null;
  /** Belief in the code, 0 to 1. */
  readonly belief: number;
  readonly shownBy: readonly OverallReading[];
}

/** Belief below which no overall position is reported. */
const LEAST = 0.35;

/**
 * The overall position of a submission: the code for which its sentences speak most. Nothing found is the
 * codebook's own code for that, never a guess.
 */
export function overallFrom(readings: readonly OverallReading[], codebook: Codebook): OverallFinding {
  const beliefs = new Map<string, number>();
  for (const { guess } of readings) {
    const doubt = 1 - (beliefs.get(guess.code) ?? 0);
    beliefs.set(guess.code, 1 - doubt * (1 - guess.spoken));
  }
  const [best] = [...beliefs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const none = noOverall(codebook)?.id ?? '';
  if (!best || best[1] < LEAST) {
    return { code: none, conditional: false, detail: null, belief: 1 - (best?.[1] ?? 0), shownBy: [] };
  }
  const [code, belief] = best;
  const shownBy = readings
    .filter(({ guess }) => guess.code === code)
    .sort((a, b) => b.guess.spoken - a.guess.spoken)
    .slice(0, 2)
    .sort((a, b) => a.sentence.span.start - b.sentence.span.start);
  return { code, conditional: false, detail: null, belief, shownBy };
}

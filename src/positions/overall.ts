import { type Codebook, noOverall } from '../codebook/codebook.ts';
import { conditionIn } from './claims/condition.ts';
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
 * The overall position of a submission: the code for which its sentences speak most. Nothing found is the codebook's
 * own code for that, never a guess. A code that turns into another with changes does so where the submission wants the
 * agreement's text changed (`wantsChanges`), and where the sentence makes it depend on something.
 */
export function overallFrom(
  readings: readonly OverallReading[],
  codebook: Codebook,
  wantsChanges: boolean,
): OverallFinding {
  const withChanges = new Map(codebook.overall.map(({ id, withChanges: other }) => [id, other]));
  const turned = surestOfEach(
    readings.map(({ sentence, guess }) => {
      const isBound = conditionIn(sentence.text, sentence.language) !== null;
      const other = isBound || wantsChanges ? withChanges.get(guess.code) : null;
      return { sentence, isBound, guess: other ? { ...guess, code: other } : guess };
    }),
  );
  const beliefs = new Map<string, number>();
  for (const { guess } of turned) {
    const doubt = 1 - (beliefs.get(guess.code) ?? 0);
    beliefs.set(guess.code, 1 - doubt * (1 - guess.spoken));
  }
  const [best] = [...beliefs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const none = noOverall(codebook)?.id ?? '';
  if (!best || best[1] < LEAST) {
    return { code: none, conditional: false, detail: null, belief: 1 - (best?.[1] ?? 0), shownBy: [] };
  }
  const [code, belief] = best;
  const isTurned = [...withChanges.values()].includes(code);
  const shownBy = turned
    .filter(({ guess }) => guess.code === code)
    .sort((a, b) => b.guess.spoken - a.guess.spoken)
    .slice(0, 2)
    .sort((a, b) => a.sentence.span.start - b.sentence.span.start);
  return {
    code,
    conditional: isTurned && shownBy.some(({ isBound }) => isBound),
    detail: null,
    belief,
    shownBy,
  };
}

/** One reading for each sentence and code. */
function surestOfEach<T extends OverallReading>(readings: readonly T[]): T[] {
  const kept: T[] = [];
  for (const reading of readings) {
    const same = kept.findIndex(
      ({ sentence, guess }) => sentence === reading.sentence && guess.code === reading.guess.code,
    );
    if (same < 0) kept.push(reading);
    else if ((kept[same]?.guess.spoken ?? 0) < reading.guess.spoken) kept[same] = reading;
  }
  return kept;
}

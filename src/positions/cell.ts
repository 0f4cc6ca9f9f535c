import type { Ask } from '../codebook/codebook.ts';
import type { SubmissionId } from '../model/ids.ts';
import type { Position } from '../model/position.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import { sliceSpan } from '../model/span.ts';
import type { Judge } from './certainty.ts';
import { conditionIn } from './claims/condition.ts';
import { directionOn } from './direction.ts';
import type { DirectionReader } from './learned/directions.ts';
import type { AskGuess } from './learned/reader.ts';
import type { PlacedSentence } from './sentences-of.ts';
import { signalsOf } from './signals.ts';
import { type AskReading, stanceFrom } from './stance.ts';

export interface CellThresholds {
  /** Belief from which an ask is reported at all. */
  readonly reported: number;
  /** Calibrated probability from which a side is settled. */
  readonly settled: number;
  /** Belief from which a mention is. */
  readonly settledMention: number;
}

export const CELL_THRESHOLDS: CellThresholds = { reported: 0.35, settled: 0.78, settledMention: 0.84 };

/** The position of a submission on one ask, from what its sentences say of it; null where that is too little. */
export function cellOf(
  submission: SubmissionId,
  ask: Ask,
  readings: readonly AskReading[],
  directionOf: DirectionReader,
  judge: Judge,
  thresholds: CellThresholds = CELL_THRESHOLDS,
): Position | null {
  const finding = stanceFrom(readings);
  const { stance, belief, shownBy, isContested } = finding;
  if (belief < thresholds.reported) return null;
  // A mention takes no side, of which a judge would speak.
  const { probability, because } =
    stance === 'mentions'
      ? { probability: belief, because: null }
      : judge(signalsOf(finding, readings), ask.id);
  const least = stance === 'mentions' ? thresholds.settledMention : thresholds.settled;
  return {
    submission,
    ask: ask.id,
    stance,
    condition: stance === 'conditional' ? conditionOf(shownBy) : null,
    direction: stance === 'oppose' ? directionOn(ask, shownBy, directionOf) : null,
    status: probability >= least && !isContested ? 'settled' : 'unclear',
    confidence: rounded(probability),
    basis: 'learned',
    because: [
      ...shownBy.map(({ guess }) => reason(guess)),
      ...(isContested ? [CONTESTED] : []),
      ...(because === null ? [] : [because]),
    ],
    evidence: shownBy.map(({ sentence }) => evidenceOf(sentence)),
  };
}

/** The words of the first condition that the sentences shown set. */
function conditionOf(shownBy: readonly AskReading[]): string | null {
  for (const { sentence } of shownBy) {
    const span = conditionIn(sentence.text, sentence.language);
    if (span) return sliceSpan(sentence.text, span);
  }
  return null;
}

const CONTESTED = 'another sentence takes the other side: read both';

function reason({ ask, spoken, views }: AskGuess): string {
  const [view, share] = Object.entries(views).reduce((a, b) => (b[1] > a[1] ? b : a));
  return `about ${ask} (${spoken.toFixed(2)}), ${view} (${share.toFixed(2)})`;
}

export const evidenceOf = ({ passage, span }: PlacedSentence): Evidence => evidenceFrom(passage, span);
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

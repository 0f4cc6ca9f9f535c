import type { Stance, SubmissionReading } from '../model/position.ts';
import type { SubmissionLabels } from './labels.ts';
import { wordF1 } from './word-f1.ts';

/** Which way a stance goes; mentions and silence are no side. */
export type Side = 'for' | 'against' | 'mixed';

const SIDE_OF: Readonly<Record<Stance, Side | null>> = {
  support: 'for',
  conditional: 'for',
  oppose: 'against',
  mixed: 'mixed',
  mentions: null,
};

/** One ask of one submission, as labelled and as read. */
export interface JudgedCell {
  readonly ask: string;
  /** Every reading that counts as right, the label's own first; null is silence. */
  readonly labelled: readonly (Stance | null)[];
  readonly read: Stance | null;
  readonly settled: boolean;
  readonly confidence: number;
  /** The side read; null where none is. */
  readonly side: Side | null;
  /** Some right reading takes no side. */
  readonly silenceIsRight: boolean;
  /** Some right reading takes a side, whichever. */
  readonly isSpokenTo: boolean;
  /** The side read is that of a right reading. */
  readonly isRight: boolean;
  /** Of right cells with labelled evidence: whether the quoted words overlap the label's with F1 of at least 0.5. */
  readonly evidenceIsRight: boolean | null;
  readonly quotes: readonly string[];
  readonly labelledQuotes: readonly string[];
}

/** One submission, as labelled and as read. */
export interface JudgedSubmission {
  readonly id: string;
  readonly cells: readonly JudgedCell[];
  readonly overall: {
    readonly labelled: readonly string[];
    readonly read: string;
    readonly isRight: boolean;
    readonly quotes: readonly string[];
  };
}

/** Compares what was read of a submission with its labels. */
export function judgePositions(labels: SubmissionLabels, reading: SubmissionReading): JudgedSubmission {
  const positions = new Map(reading.positions.map((position) => [position.ask as string, position]));
  const asks = new Set([...Object.keys(labels.stances), ...Object.keys(labels.also), ...positions.keys()]);
  const overall = [labels.overall, ...labels.overallAlso];
  return {
    id: labels.id,
    cells: [...asks].sort().map((ask): JudgedCell => {
      const labelled = rightReadings(labels, ask);
      const sides = new Set(labelled.map((stance) => (stance === null ? null : SIDE_OF[stance])));
      const position = positions.get(ask);
      const side = position ? SIDE_OF[position.stance] : null;
      const isRight = side !== null && sides.has(side);
      const quotes = position?.evidence.map(({ quote }) => quote as string) ?? [];
      const labelledQuotes = labels.evidence[ask] ?? [];
      return {
        ask,
        labelled,
        read: position?.stance ?? null,
        settled: side !== null && position?.status === 'settled',
        confidence: position?.confidence ?? 0,
        side,
        silenceIsRight: sides.has(null),
        isSpokenTo: [...sides].some((one) => one !== null),
        isRight,
        evidenceIsRight:
          isRight && labelledQuotes.length > 0
            ? wordF1(quotes.join(' '), labelledQuotes.join(' ')) >= 0.5
            : null,
        quotes,
        labelledQuotes,
      };
    }),
    overall: {
      labelled: overall,
      read: reading.overall.code,
      isRight: overall.includes(reading.overall.code),
      quotes: reading.overall.evidence.map(({ quote }) => quote as string),
    },
  };
}

function rightReadings(labels: SubmissionLabels, ask: string): (Stance | null)[] {
  const first = labels.stances[ask] ?? null;
  const also = labels.also[ask];
  if (also === undefined) return [first];
  return also.length === 0 ? [first, null] : [first, ...also];
}

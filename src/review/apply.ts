import type { Decision, OverallVerdict, ReviewEntry, StanceVerdict } from '../model/decision.ts';
import type { AskId } from '../model/ids.ts';
import type { OverallPosition, Position, ReviewMark, SubmissionReading } from '../model/position.ts';
import type { Evidence } from '../model/quotation.ts';
import { holdOf } from './hold.ts';
import type { SubmissionText } from './seen-text.ts';
import { latestDecisions } from './standing.ts';

/** A decision that does not fit the text any more, and is not applied. */
export interface StaleDecision {
  readonly decision: Decision;
  readonly reason: string;
}

export interface ReviewedReading {
  readonly reading: SubmissionReading;
  readonly stale: readonly StaleDecision[];
  /** Asks of which a person has decided that nothing is said. */
  readonly silent: readonly AskId[];
}

/**
 * Lays the decisions about one submission over what the program read in it. The later decision wins. A cell whose
 * decision is stale keeps the program's reading, as unclear: a person saw something else there once.
 */
export function applyDecisions(
  machine: SubmissionReading,
  log: readonly ReviewEntry[],
  text: SubmissionText,
): ReviewedReading {
  const positions = new Map(machine.positions.map((position) => [position.ask, position]));
  const stale: StaleDecision[] = [];
  const silent: AskId[] = [];
  let { overall } = machine;
  for (const decision of latestDecisions(log).values()) {
    const { subject } = decision;
    const read =
      subject.kind === 'ask' ? positions.get(subject.ask) : subject.kind === 'overall' ? overall : null;
    const hold = holdOf(decision, text, read?.evidence ?? []);
    if (hold.state === 'stale') stale.push({ decision, reason: hold.reason });
    // Tags are laid over when passages are tagged.
    if (subject.kind === 'theme') continue;
    if (subject.kind === 'overall') {
      if (hold.state === 'stale') overall = outdated(overall, decision, hold.reason);
      else if (subject.verdict) overall = settledOverall(decision, subject.verdict, hold.evidence);
    } else if (hold.state === 'stale') {
      const position = positions.get(subject.ask);
      if (position) positions.set(subject.ask, outdated(position, decision, hold.reason));
    } else if (subject.verdict && hold.evidence.length > 0) {
      positions.set(subject.ask, settled(decision, subject.ask, subject.verdict, hold.evidence));
    } else {
      positions.delete(subject.ask);
      silent.push(subject.ask);
    }
  }
  return {
    reading: { ...machine, overall, positions: [...positions.values()].sort(byAsk) },
    stale,
    silent,
  };
}

const settled = (
  decision: Decision,
  ask: AskId,
  { stance, condition, direction }: StanceVerdict,
  evidence: readonly Evidence[],
): Position => ({
  submission: decision.submission,
  ask,
  stance,
  condition,
  direction,
  ...byReview(decision),
  evidence,
});

const settledOverall = (
  decision: Decision,
  verdict: OverallVerdict,
  evidence: readonly Evidence[],
): OverallPosition => ({ ...verdict, ...byReview(decision), evidence });

const byReview = (decision: Decision) =>
  ({
    status: 'settled',
    confidence: 1,
    basis: 'review',
    because: [`reviewed by ${decision.by} on ${dayOf(decision)}: ${decision.why}`],
    review: markOf(decision, 'reviewed'),
  }) as const;

function outdated<T extends Position | OverallPosition>(read: T, decision: Decision, reason: string): T {
  const line = `decided by ${decision.by} on ${dayOf(decision)}, no longer applied: ${reason}`;
  return {
    ...read,
    status: 'unclear',
    because: [...read.because, line],
    review: markOf(decision, 'stale'),
  };
}

const markOf = (decision: Decision, state: ReviewMark['state']): ReviewMark => ({
  state,
  by: decision.by,
  on: dayOf(decision),
  decision: decision.id,
});

const dayOf = ({ at }: Decision): string => at.slice(0, 10);
const byAsk = (a: Position, b: Position): number => (a.ask < b.ask ? -1 : a.ask > b.ask ? 1 : 0);

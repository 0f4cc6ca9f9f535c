import type { MatrixCell, SourcedEvidence } from '../../model/matrix.ts';
import type { Position, Stance } from '../../model/position.ts';
import { narrowEvidence } from '../../model/quotation.ts';
import type { Submission } from '../../model/submission.ts';

type Side = 'for' | 'against' | 'both' | 'none';

const SIDES: Readonly<Record<Stance, Side>> = {
  support: 'for',
  conditional: 'for',
  oppose: 'against',
  mixed: 'both',
  mentions: 'none',
};

/** A position with the submission that holds it. */
export interface HeldPosition {
  readonly submission: Submission;
  readonly position: Position;
}

/** Evidence with what a citation must name. */
export const sourced = (
  submission: Submission,
  evidence: Position['evidence'][number],
  stance: Stance | null,
): SourcedEvidence => ({
  ...evidence,
  docket: submission.docket,
  submission: submission.id,
  filed: submission.date,
  stance,
});

/**
 * The stance of a submitter on one ask as the union of its submissions': sides that contradict one another are
 * mixed, with the quotations of both; a bare mention gives way to a side; a condition stated once stands.
 */
export function mergeCell(held: readonly HeldPosition[]): MatrixCell | null {
  const [first] = held;
  if (!first) return null;
  const spoken = held.filter(({ position }) => position.stance !== 'mentions');
  const deciding = spoken.length > 0 ? spoken : held;
  const sides = new Set(deciding.map(({ position }) => SIDES[position.stance]));
  const conflict = sides.has('for') && sides.has('against');
  const stance = conflict || sides.has('both') ? 'mixed' : strongest(deciding);
  const directions = unique(deciding.flatMap(({ position }) => position.direction ?? []));
  return {
    ask: first.position.ask,
    stance,
    status: isSettled(deciding) ? 'settled' : 'unclear',
    reviewed: held.every(({ position }) => position.basis === 'review'),
    stale: held.some(({ position }) => position.review?.state === 'stale'),
    conflict,
    condition: conditionOf(deciding),
    direction: directions.length > 0 ? directions.join(' and ') : null,
    submissions: unique(held.map(({ submission }) => submission.id)),
    evidence: withoutRepeats(deciding),
  };
}

/** Each side that the cell rests on must be settled by one submission at least. */
function isSettled(deciding: readonly HeldPosition[]): boolean {
  const all = new Set(deciding.map(({ position }) => SIDES[position.stance]));
  const settled = new Set(
    deciding
      .filter(({ position }) => position.status === 'settled')
      .map(({ position }) => SIDES[position.stance]),
  );
  return settled.has('both') || [...all].every((side) => settled.has(side));
}

const strongest = (deciding: readonly HeldPosition[]): Stance => {
  const stances = new Set(deciding.map(({ position }) => position.stance));
  for (const stance of ['conditional', 'support', 'oppose'] as const) if (stances.has(stance)) return stance;
  return 'mentions';
};

/** The condition as a quotation, where its words stand in the evidence; a paraphrase is not quoted. */
function conditionOf(held: readonly HeldPosition[]): SourcedEvidence | null {
  for (const { submission, position } of held) {
    if (!position.condition) continue;
    for (const evidence of position.evidence) {
      const start = evidence.quote.indexOf(position.condition);
      if (start < 0) continue;
      const span = { start, end: start + position.condition.length };
      return sourced(submission, narrowEvidence(evidence, span), position.stance);
    }
  }
  return null;
}

/** A letter filed twice is quoted once. */
function withoutRepeats(held: readonly HeldPosition[]): SourcedEvidence[] {
  const seen = new Set<string>();
  const kept: SourcedEvidence[] = [];
  for (const { submission, position } of held) {
    for (const evidence of position.evidence) {
      const words = evidence.quote.replace(/\s+/g, ' ').trim();
      if (seen.has(words)) continue;
      seen.add(words);
      kept.push(sourced(submission, evidence, position.stance));
    }
  }
  return kept;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

import type { Decision, DecisionSubject, ReviewEntry } from '../model/decision.ts';
import { latestDecisions } from './standing.ts';

/** A cell on which two people decided, and what each said. */
export interface SharedCell {
  readonly kind: DecisionSubject['kind'];
  /** The submission, with its docket. */
  readonly submission: string;
  readonly cell: string;
  readonly labels: readonly [a: string, b: string];
}

/** The cells of which both logs hold a decision, by each log's last one. */
export function sharedCells(a: readonly ReviewEntry[], b: readonly ReviewEntry[]): SharedCell[] {
  const other = latestDecisions(b);
  return [...latestDecisions(a)].flatMap(([key, own]) => {
    const second = other.get(key);
    if (!second) return [];
    const [docket = '', submission = '', cell = ''] = key.split('\0');
    return {
      kind: own.subject.kind,
      submission: `${docket}\0${submission}`,
      cell,
      labels: [verdictLabel(own), verdictLabel(second)],
    };
  });
}

/** What a decision says, in one word. */
export function verdictLabel({ subject, action }: Decision): string {
  if (subject.kind === 'theme') return action === 'remove' ? 'nothing' : 'theme';
  if (!subject.verdict) return 'nothing';
  return 'stance' in subject.verdict ? subject.verdict.stance : subject.verdict.code;
}

import type { Decision, ReviewEntry } from '../model/decision.ts';
import { verdictLabel } from './shared-cells.ts';
import { latestDecisions } from './standing.ts';

/** The standing decisions that another person's last decision on the same cell contradicts. */
export function disputedSubjects(log: readonly ReviewEntry[]): Decision[] {
  const people = [...new Set(log.map(({ by }) => by))];
  const labels = new Map<string, Set<string>>();
  for (const person of people) {
    const own = log.filter((entry) => entry.entry === 'undo' || entry.by === person);
    for (const [key, decision] of latestDecisions(own)) {
      labels.set(key, (labels.get(key) ?? new Set()).add(verdictLabel(decision)));
    }
  }
  return [...latestDecisions(log)].flatMap(([key, decision]) =>
    (labels.get(key)?.size ?? 0) > 1 ? decision : [],
  );
}

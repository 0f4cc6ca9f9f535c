import { type Decision, type ReviewEntry, subjectKey } from '../model/decision.ts';

/** The decisions of a log that nobody has taken back, in the order of their time; of one time, in the log's order. */
export function standingDecisions(log: readonly ReviewEntry[]): Decision[] {
  const undone = new Set(log.flatMap((entry) => (entry.entry === 'undo' ? entry.undoes : [])));
  return log
    .flatMap((entry) => (entry.entry === 'decision' && !undone.has(entry.id) ? entry : []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The decision that counts for each cell: the last one, in the order of time; remarks count for none. */
export function latestDecisions(log: readonly ReviewEntry[]): Map<string, Decision> {
  const latest = new Map<string, Decision>();
  for (const decision of standingDecisions(log)) {
    if (decision.action === 'note') continue;
    const anchor = decision.subject.kind === 'theme' ? `:${decision.anchors[0]?.quote ?? ''}` : '';
    const key = [decision.docket, decision.submission, `${subjectKey(decision.subject)}${anchor}`].join('\0');
    // Set anew, so that the map keeps the order of time.
    latest.delete(key);
    latest.set(key, decision);
  }
  return latest;
}

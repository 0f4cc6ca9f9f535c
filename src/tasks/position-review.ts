import type { Decision } from '../model/decision.ts';
import type { AskId } from '../model/ids.ts';
import type { Stance } from '../model/position.ts';
import { calibrated, type Judge } from '../positions/certainty.ts';
import {
  type CertaintyExample,
  type LearnedCertainty,
  learnCertainty,
} from '../positions/learn-certainty.ts';
import type { PositionReader } from '../positions/read-submission.ts';
import type { Signals } from '../positions/signals.ts';
import { holdOf } from '../review/hold.ts';
import { latestDecisions } from '../review/standing.ts';
import type { Workspace } from '../workspace/workspace.ts';

type AskDecision = Decision & { readonly subject: { readonly kind: 'ask' } };

const isAskDecision = (decision: Decision): decision is AskDecision => decision.subject.kind === 'ask';

/** Decisions are learned from by the dozen, so that a single one does not have the whole record read again. */
const STEP = 12;

/** The decisions on asks that are learned from, in the order of their time: whole dozens of those that count. */
export function askDecisions({ decisions }: Workspace): AskDecision[] {
  const all = [...latestDecisions(decisions.all()).values()].filter(isAskDecision);
  return all.slice(0, all.length - (all.length % STEP));
}

/**
 * What people's decisions on asks teach about how sure the reader may be: each cell that it read, and whether the side
 * was the person's. Decisions whose words have changed are left out, as are those on what the reader had missed. Null
 * where too little is decided.
 */
export function learnFromDecisions(
  workspace: Workspace,
  decisions: readonly AskDecision[],
  read: PositionReader,
): LearnedCertainty | null {
  const signalsOf = new Map<string, ReadonlyMap<AskId, CellSeen>>();
  return learnCertainty(
    decisions.flatMap((decision): CertaintyExample[] => {
      const { docket, submission, subject } = decision;
      const key = `${docket}\0${submission}`;
      const cells = signalsOf.get(key) ?? cellsOf(workspace, decision, read);
      signalsOf.set(key, cells);
      const cell = cells.get(subject.ask);
      if (!cell || !isFresh(workspace, decision)) return [];
      const side = subject.verdict ? SIDE_OF[subject.verdict.stance] : null;
      return [{ signals: cell.signals, isRight: SIDE_OF[cell.stance] === side }];
    }),
  );
}

/** The judge that decisions taught, where it helps; else the calibration. */
export const judgeFrom = (learned: LearnedCertainty | null): Judge => learned?.judge ?? calibrated;

const SIDE_OF: Readonly<Record<Stance, 'for' | 'against' | 'mixed' | null>> = {
  support: 'for',
  conditional: 'for',
  oppose: 'against',
  mixed: 'mixed',
  mentions: null,
};

interface CellSeen {
  readonly stance: Stance;
  readonly signals: Signals;
}

/** The cells of a submission as the reader by itself reads them, with what they are judged by. */
function cellsOf(
  { passages }: Workspace,
  { docket, submission }: Decision,
  read: PositionReader,
): Map<AskId, CellSeen> {
  const signals = new Map<AskId, Signals>();
  const { positions } = read(submission, passages.ofSubmission(docket, submission), (seen, ask) => {
    signals.set(ask, seen);
    return calibrated(seen, ask);
  });
  return new Map(
    positions.flatMap(({ ask, stance }) => {
      const own = signals.get(ask);
      return own ? [[ask, { stance, signals: own }] as const] : [];
    }),
  );
}

function isFresh({ documents, passages }: Workspace, decision: Decision): boolean {
  const { docket, submission } = decision;
  const own = passages.ofSubmission(docket, submission);
  const texts = [...new Set(own.map(({ document }) => document))].map((id) => ({
    id,
    text: documents.get(docket, id)?.text ?? '',
  }));
  return holdOf(decision, { documents: texts, passages: own }, []).state === 'fresh';
}

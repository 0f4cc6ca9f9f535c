import { noOverall } from '../../codebook/codebook.ts';
import { subjectKey } from '../../model/decision.ts';
import { cellKey, QUEUE_REASONS, type QueueItem, reviewQueue } from '../../review/queue.ts';
import { VERSION } from '../../version.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { codebookFolder } from '../codebook-folder.ts';
import { EXIT, UsageError } from '../errors.ts';
import { knownDocket, requireKnown } from '../known.ts';
import { print, printJson, say } from '../output.ts';
import { count, flag, list, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';
import type { ReviewAction } from './action.ts';
import { knownSubmission, positionText } from './cell.ts';
import { oneLine, placeText } from './place.ts';

/** Lists what to review, highest stakes first. */
export const listQueue: ReviewAction = (args, options) => {
  if (args.length > 0) throw new UsageError(`"sunset review list" takes no "${args[0]}"`);
  return withWorkspace(options, async (workspace) => {
    const { loadCodebook } = await import('../../codebook/load.ts');
    const { publicRecord } = await import('../../tasks/public-record.ts');
    const { buildMatrix } = await import('../../reporter/matrix/build-matrix.ts');
    const { buildMemo } = await import('../../reporter/memo/build-memo.ts');
    const { highlightsOf } = await import('../../workspace/record-views.ts');
    const { quotedIn } = await import('./quoted-in.ts');
    const codebook = loadCodebook(codebookFolder(options));
    requireKnown(options, 'ask', 'ask', ['overall', ...codebook.asks.map(({ id }) => id)]);
    const only = text(options, 'submission');
    const submission = only === undefined ? null : knownSubmission(workspace, options, only);
    const record = publicRecord(workspace, knownDocket(workspace, options));
    const memo = buildMemo(record, codebook, {
      date: NO_DAY,
      version: VERSION,
      highlights: highlightsOf(workspace),
    });
    const asks = list(options, 'ask');
    const status = text(options, 'status');
    const matrix = buildMatrix(record, codebook);
    const queue = reviewQueue({
      matrix,
      submissions: record.submissions,
      none: noOverall(codebook)?.id ?? null,
      isQuoted: quotedIn(memo),
      stale: await staleCells(workspace),
      disputed: await disputedCells(workspace),
    }).filter(
      (item) =>
        (asks.length === 0 || asks.includes(item.cell)) &&
        (submission === null || (item.submission === submission.id && item.docket === submission.docket)) &&
        (status === undefined ||
          (status === 'stale' ? item.reason === 'stale' : item.position?.status === status)),
    );
    const shown = queue.slice(0, count(options, 'limit', 20));
    for (const [index, item] of shown.entries()) {
      if (flag(options, 'json')) await printJson(item);
      else for (const line of linesOf(item, index + 1)) await print(line);
    }
    const all = matrix.reviewedCells + matrix.unreviewedCells;
    say(`${shown.length} of ${queue.length} to review; ${matrix.reviewedCells} of ${all} positions reviewed`);
    if (shown[0] && !flag(options, 'json')) {
      say(`next: sunset review explain ${quoted(shown[0].submission)} ${shown[0].cell}`);
    }
    return EXIT.done;
  });
};

/** The memo is built only to see what it would quote; its date does not matter. */
const NO_DAY = '2026-01-01';

const quoted = (word: string): string =>
  /^[\w./-]+$/.test(word) ? word : `'${oneLine(word).replaceAll("'", "'\\''")}'`;

function linesOf({ submission, submitter, cell, reason, position }: QueueItem, number: number): string[] {
  const [evidence] = position?.evidence ?? [];
  const state = position
    ? `${positionText(position)}, ${position.status}, ${position.confidence.toFixed(2)}`
    : 'nothing';
  return [
    `${number}. ${oneLine(submission)}  ${cell}  ${oneLine(state)}  (${oneLine(submitter, 80)})`,
    `   ${QUEUE_REASONS[reason]}`,
    ...(evidence ? [`   “${oneLine(evidence.quote)}” ${placeText(evidence)}`] : []),
    '',
  ];
}

/** Cells whose decision no longer applies. */
async function staleCells(workspace: Workspace): Promise<Set<string>> {
  const { reviewedReading } = await import('../../tasks/public-record.ts');
  const decided = new Map(
    workspace.decisions
      .all()
      .map(({ docket, submission }) => [`${docket}\0${submission}`, { docket, submission }]),
  );
  const keys = [...decided.values()].flatMap(({ docket, submission: id }) => {
    const submission = workspace.submissions.get(docket, id);
    const reading = workspace.positions.ofSubmission(docket, id);
    if (!submission || !reading) return [];
    return reviewedReading(workspace, { submission, reading }).stale.map(({ decision }) =>
      cellKey(docket, id, subjectKey(decision.subject)),
    );
  });
  return new Set(keys);
}

/** Cells on which the last decisions of two people differ. */
async function disputedCells({ decisions }: Workspace): Promise<Set<string>> {
  const { disputedSubjects } = await import('../../review/disputed.ts');
  return new Set(
    disputedSubjects(decisions.all()).map(({ docket, submission, subject }) =>
      cellKey(docket, submission, subjectKey(subject)),
    ),
  );
}

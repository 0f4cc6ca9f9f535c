import { noOverall } from '../../codebook/codebook.ts';
import { type ReviewEntry, subjectKey } from '../../model/decision.ts';
import type { Passage } from '../../model/passage.ts';
import type { Evidence } from '../../model/quotation.ts';
import { contains } from '../../model/span.ts';
import { codebookFolder } from '../codebook-folder.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson } from '../output.ts';
import { flag } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';
import type { ReviewAction } from './action.ts';
import { knownSubject, knownSubmission, positionIn, positionText } from './cell.ts';
import { oneLine, placeText } from './place.ts';

/** Characters of the passage shown before and after the words. */
const CONTEXT = 300;

/** Shows why a cell is what it is: reasons, words in their context with file and page, and every decision on it. */
export const explainCell: ReviewAction = ([name, cell], options) => {
  if (!name || !cell) throw new UsageError('sunset review explain SUBMISSION ASK');
  return withWorkspace(options, async (workspace) => {
    const { loadCodebook } = await import('../../codebook/load.ts');
    const { reviewedReading, submissionText } = await import('../../tasks/public-record.ts');
    const codebook = loadCodebook(codebookFolder(options));
    const submission = knownSubmission(workspace, options, name);
    const subject = knownSubject(codebook, cell);
    const reading = workspace.positions.ofSubmission(submission.docket, submission.id);
    if (!reading) throw new UsageError(`${submission.id} has not been read: run "sunset positions" first`);
    const none = noOverall(codebook)?.id ?? null;
    const reviewed = reviewedReading(workspace, { submission, reading });
    const machine = positionIn(reading, subject, none);
    const now = positionIn(reviewed.reading, subject, none);
    const log = workspace.decisions.ofSubmission(submission.docket, submission.id);
    const own = entriesOn(log, subjectKey(subject));
    const stale = new Map(reviewed.stale.map(({ decision, reason }) => [decision.id, reason]));
    if (flag(options, 'json')) {
      const decisions = own.map((entry) => ({ ...entry, stale: stale.get(entry.id) ?? null }));
      await printJson({
        submission: submission.id,
        docket: submission.docket,
        cell,
        machine,
        now,
        decisions,
      });
      return EXIT.done;
    }
    const ask = codebook.asks.find(({ id }) => id === cell);
    await print(oneLine(`${submission.id}  ${submission.submitter.name}`));
    await print(`${cell}${ask ? ` ${ask.ask}` : ''}`);
    if (ask?.supportLooksLike) await print(`  for:     ${oneLine(ask.supportLooksLike)}`);
    if (ask?.opposeLooksLike) await print(`  against: ${oneLine(ask.opposeLooksLike)}`);
    await print(
      `program: ${machine ? `${positionText(machine)}, ${machine.status}, ${machine.confidence.toFixed(2)}` : 'nothing'}`,
    );
    await print(
      `now:     ${now ? `${positionText(now)}, ${now.status}, ${now.basis === 'review' ? 'reviewed' : 'not reviewed'}` : 'nothing'}`,
    );
    for (const reason of (now ?? machine)?.because ?? []) await print(`  because ${oneLine(reason)}`);
    const { passages } = submissionText(workspace, submission);
    for (const evidence of (now ?? machine)?.evidence ?? []) {
      await print(`\n${placeText(evidence)}\n  ${inContext(evidence, passages)}`);
    }
    for (const entry of own) await print(`\n${entryLine(entry, stale.get(entry.id))}`);
    return EXIT.done;
  });
};

/** The decisions on a cell, and what took them back. */
function entriesOn(log: readonly ReviewEntry[], key: string): ReviewEntry[] {
  const own = new Set(
    log.flatMap((entry) => (entry.entry === 'decision' && subjectKey(entry.subject) === key ? entry.id : [])),
  );
  return log.filter((entry) => own.has(entry.entry === 'undo' ? entry.undoes : entry.id));
}

function entryLine(entry: ReviewEntry, stale: string | undefined): string {
  const did = entry.entry === 'undo' ? `undo ${entry.undoes}` : entry.action;
  const state = stale === undefined ? '' : `; not applied: ${stale}`;
  return oneLine(`${entry.id}  ${did} by ${entry.by}, ${entry.at.slice(0, 10)}: ${entry.why}${state}`, 1000);
}

/** The words between »« with what stands around them in the passage. */
function inContext(evidence: Evidence, passages: readonly Passage[]): string {
  const passage = passages.find((one) => one.document === evidence.document && contains(one.span, evidence));
  if (!passage) return `»${oneLine(evidence.quote, 2000)}«`;
  const [from, to] = [evidence.start - passage.span.start, evidence.end - passage.span.start];
  const before = oneLine(passage.text.slice(Math.max(0, from - CONTEXT), from), CONTEXT);
  const after = oneLine(passage.text.slice(to, to + CONTEXT), CONTEXT);
  return [from > CONTEXT ? '…' : '', before, `»${oneLine(evidence.quote, 2000)}«`, after]
    .filter(Boolean)
    .join(' ');
}

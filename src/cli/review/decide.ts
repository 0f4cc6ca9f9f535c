import { type Codebook, noOverall } from '../../codebook/codebook.ts';
import type { DecisionAction, DecisionSubject, OverallVerdict, StanceVerdict } from '../../model/decision.ts';
import { type OverallPosition, type Position, STANCES, type Stance } from '../../model/position.ts';
import type { Evidence } from '../../model/quotation.ts';
import type { SubmissionText } from '../../review/seen-text.ts';
import { codebookFolder } from '../codebook-folder.ts';
import type { OptionValues } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { print, printJson, say } from '../output.ts';
import { flag, text } from '../values.ts';
import { withWorkspace } from '../with-workspace.ts';
import type { ReviewAction } from './action.ts';
import { knownSubject, knownSubmission, positionIn, positionText } from './cell.ts';
import { signature } from './signature.ts';

/** Records a decision on one cell. */
export const decideAs =
  (action: DecisionAction): ReviewAction =>
  ([name, cell, said], options) => {
    if (!name || !cell)
      throw new UsageError(
        `sunset review ${action} SUBMISSION ASK${TAKES_STANCE.has(action) ? ' STANCE' : ''}`,
      );
    return withWorkspace(options, async (workspace) => {
      const { loadCodebook } = await import('../../codebook/load.ts');
      const { reviewedReading, submissionText } = await import('../../tasks/public-record.ts');
      const { anchorOf } = await import('../../review/anchor.ts');
      const { recordDecision } = await import('../../review/entry-id.ts');
      const { seenDocuments } = await import('../../review/seen-text.ts');
      const codebook = loadCodebook(codebookFolder(options));
      const submission = knownSubmission(workspace, options, name);
      const subject = knownSubject(codebook, cell);
      const reading = workspace.positions.ofSubmission(submission.docket, submission.id);
      if (!reading) throw new UsageError(`${submission.id} has not been read: run "sunset positions" first`);
      const shown = positionIn(
        reviewedReading(workspace, { submission, reading }).reading,
        subject,
        noOverall(codebook)?.id ?? null,
      );
      requireFit(action, subject, shown, cell);
      const seen = submissionText(workspace, submission);
      const quoted = await quotedEvidence(options, seen, submission.id);
      const evidence = quoted.length > 0 || action === 'note' ? quoted : (shown?.evidence ?? []);
      const verdict = withVerdict(subject, { action, said, shown, options, codebook });
      requireEvidence(action, verdict, evidence, quoted);
      const texts = new Map(seen.documents.map(({ id, text: body }) => [id, body]));
      const decision = recordDecision({
        entry: 'decision',
        docket: submission.docket,
        submission: submission.id,
        ...signature(options),
        action,
        subject: verdict,
        anchors: evidence.map((one) => anchorOf(one, texts.get(one.document) ?? '')),
        seen: seenDocuments(seen),
      });
      const { reviewEntrySchema } = await import('../../review/entry-schema.ts');
      const checked = reviewEntrySchema.safeParse(decision);
      if (!checked.success)
        throw new UsageError(checked.error.issues[0]?.message ?? 'this cannot be recorded');
      workspace.decisions.append([decision]);
      if (flag(options, 'json')) await printJson(decision);
      else
        await print(
          `${decision.id}  ${action} ${submission.id} ${cell}: ${outcome(decision.subject, action)}`,
        );
      if (subject.kind === 'theme') say('tags change with the next "sunset index" or "sunset run"');
      return EXIT.done;
    });
  };

const TAKES_STANCE: ReadonlySet<DecisionAction> = new Set(['correct', 'add']);

/** Each action where it makes sense, so that a typing error does not overwrite anything. */
function requireFit(
  action: DecisionAction,
  { kind }: DecisionSubject,
  shown: Position | OverallPosition | null,
  cell: string,
): void {
  if (kind === 'theme') {
    if (action === 'correct') throw new UsageError('a theme is there or not: use add, remove or accept');
    return;
  }
  if (action === 'accept' && !shown) {
    throw new UsageError(
      `there is nothing on ${cell} to accept: "remove" records that you looked and found nothing, "add" what you found`,
    );
  }
  if (action === 'correct' && !shown)
    throw new UsageError(`there is nothing on ${cell} to correct: use "add"`);
  if (action === 'add' && shown) {
    throw new UsageError(`${cell} has a position already (${positionText(shown)}): use "correct"`);
  }
}

interface Said {
  readonly action: DecisionAction;
  readonly said: string | undefined;
  readonly shown: Position | OverallPosition | null;
  readonly options: OptionValues;
  readonly codebook: Codebook;
}

/** The subject with what the decision says of it. */
function withVerdict(subject: DecisionSubject, given: Said): DecisionSubject {
  const { action, said, shown, codebook } = given;
  if (TAKES_STANCE.has(action) && subject.kind !== 'theme' && !said) {
    throw new UsageError(`say which: ${subject.kind === 'ask' ? STANCES.join(', ') : codesOf(codebook)}`);
  }
  if (!TAKES_STANCE.has(action) && said) throw new UsageError(`"${action}" takes no stance ("${said}")`);
  if (action === 'note' || subject.kind === 'theme') return subject;
  if (subject.kind === 'overall') return { kind: 'overall', verdict: overallVerdict(given) };
  if (action === 'remove') return subject;
  if (action === 'accept' && shown && 'stance' in shown) {
    const { stance, condition, direction } = shown;
    return { ...subject, verdict: { stance, condition, direction } };
  }
  return { ...subject, verdict: stanceVerdict(subject.ask, given) };
}

function stanceVerdict(ask: string, { said, options, codebook }: Said): StanceVerdict {
  const stance = STANCES.find((one) => one === said);
  if (!stance) throw new UsageError(`there is no stance "${said}": ${STANCES.join(', ')}`);
  const direction = text(options, 'direction') ?? null;
  const known = codebook.asks.find(({ id }) => id === ask)?.directions ?? [];
  if (direction !== null && !known.includes(direction)) {
    throw new UsageError(`${ask} has no direction "${direction}": ${known.join(', ') || 'it lists none'}`);
  }
  const condition = text(options, 'condition') ?? null;
  if (condition !== null && stance !== 'conditional')
    throw new UsageError('--condition goes with "conditional"');
  return { stance, condition, direction };
}

function overallVerdict({ action, said, shown, options, codebook }: Said): OverallVerdict {
  if (action === 'remove')
    return { code: noOverall(codebook)?.id ?? 'none', conditional: false, detail: null };
  if (action === 'accept' && shown && 'code' in shown) {
    const { code, conditional, detail } = shown;
    return { code, conditional, detail };
  }
  const code = codebook.overall.find(({ id }) => id === said);
  if (!code) throw new UsageError(`there is no overall position "${said}": ${codesOf(codebook)}`);
  const detail = text(options, 'detail') ?? null;
  if (detail !== null && !code.details.includes(detail)) {
    throw new UsageError(
      `${code.id} has no detail "${detail}": ${code.details.join(', ') || 'it lists none'}`,
    );
  }
  return { code: code.id, conditional: flag(options, 'conditional'), detail };
}

const codesOf = ({ overall }: Codebook): string =>
  overall.map(({ id, label }) => `${id} (${label})`).join(', ');

/** The quotations of `--quote`, each found in the submission. Throws {@link UsageError} with the nearest text. */
async function quotedEvidence(
  options: OptionValues,
  seen: SubmissionText,
  submission: string,
): Promise<Evidence[]> {
  const given = Array.isArray(options.quote) ? options.quote.map(String) : [];
  if (given.length === 0) return [];
  const { findQuote } = await import('../../review/find-quote.ts');
  const { placeText, oneLine } = await import('./place.ts');
  return given.map((quote) => {
    const found = findQuote(quote, seen);
    if (found.result === 'found') {
      if (found.places > 1) {
        say(
          `these words stand ${found.places} times; taken at ${placeText(found.evidence)}: quote more of them to choose`,
        );
      }
      return found.evidence;
    }
    if (found.result === 'apart') {
      throw new UsageError(
        `"${oneLine(quote)}" runs over more than one paragraph: give each its own --quote`,
      );
    }
    const nearest = found.nearest
      ? `; the nearest text is "${oneLine(found.nearest.words)}" (${placeText(found.nearest.passage)})`
      : ', nor anything near';
    throw new UsageError(`"${oneLine(quote)}" does not stand in ${submission}${nearest}`);
  });
}

/** What is said needs words that say it. */
function requireEvidence(
  action: DecisionAction,
  subject: DecisionSubject,
  evidence: readonly Evidence[],
  quoted: readonly Evidence[],
): void {
  if (subject.kind === 'theme' && evidence.length === 0) {
    throw new UsageError('say which passage: --quote "words of it"');
  }
  if (TAKES_STANCE.has(action) && quoted.length === 0) {
    throw new UsageError(`"${action}" needs the words that show it: --quote "…"`);
  }
  const stance: Stance | undefined = subject.kind === 'ask' ? subject.verdict?.stance : undefined;
  if (stance === 'mixed' && TAKES_STANCE.has(action) && quoted.length < 2) {
    throw new UsageError('"mixed" needs a quotation of each side: --quote "…" --quote "…"');
  }
}

function outcome(subject: DecisionSubject, action: DecisionAction): string {
  if (subject.kind === 'theme') return action === 'remove' ? 'not the theme' : 'the theme';
  if (action === 'note') return 'noted; nothing is reviewed by that';
  if (!subject.verdict) return 'nothing is said';
  return 'stance' in subject.verdict ? subject.verdict.stance : subject.verdict.code;
}

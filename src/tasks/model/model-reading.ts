import { type Progress, SILENT } from '../../model/progress.ts';
import { answerFrom } from '../../positions/model-reader/answer.ts';
import { openBudget } from '../../positions/model-reader/budget.ts';
import type { Discards } from '../../positions/model-reader/check-answer.ts';
import { costOf, type Prices, type Tokens } from '../../positions/model-reader/cost.ts';
import { ModelReaderError, UnreadableAnswerError } from '../../positions/model-reader/error.ts';
import type { ModelReader } from '../../positions/model-reader/reader.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type ModelQuestion, modelQuestions, type QuestionedSubmission } from './model-questions.ts';
import { collectReadings, type ModelReadings } from './model-readings.ts';

/** What is going to be sent, before it is. */
export interface ModelEstimate {
  readonly requests: number;
  /** Requests answered by an earlier run. */
  readonly cached: number;
  readonly tokens: Tokens;
  /** Null where no prices were given. */
  readonly cost: number | null;
}

export interface ModelReadingSummary {
  readonly answered: number;
  /** Requests without a usable answer; the next run sends them again. */
  readonly failed: number;
  /** Requests not sent, since they might have gone beyond the greatest cost. */
  readonly leftOut: number;
  /** As the provider counts, else as estimated. */
  readonly tokens: Tokens;
  readonly cost: number | null;
  /** Claims thrown away, by reason, in all answers that bear on the record. */
  readonly discards: Discards;
  /** The first failure, in one line. */
  readonly problem: string | null;
}

export interface ModelReadingOptions {
  readonly prices?: Prices | undefined;
  /** Nothing is sent that may go beyond it, in the currency of the prices. */
  readonly maxCost?: number | undefined;
  /** Requests under way at a time; 3 when left out. */
  readonly concurrency?: number;
  readonly progress?: Progress;
  /** Hears the estimate before anything is sent. */
  readonly onEstimate?: (estimate: ModelEstimate) => void;
}

/** So many refusals with no answer in between end a run: the provider is down, or the key is wrong. */
const MOST_REFUSALS_IN_A_ROW = 3;
/** So many answers without form end a run that has no other yet: a few hostile letters must not end one that has. */
const MOST_UNREADABLE_AT_FIRST = 10;

/**
 * Has a chat model read the submissions of an indexed record. Each answer is kept in the workspace as soon as it is
 * there, and a later run sends only what has no answer yet. Throws `ModelReaderError` when the model keeps failing.
 */
export async function readWithModel(
  workspace: Workspace,
  codebook: string,
  reader: ModelReader,
  options: ModelReadingOptions = {},
): Promise<{ readonly summary: ModelReadingSummary; readonly readings: ModelReadings }> {
  const { prices, maxCost, concurrency = 3, progress = SILENT } = options;
  const submissions = modelQuestions(workspace, codebook, reader.name);
  const { estimate, open } = survey(workspace, submissions, prices);
  options.onEstimate?.(estimate);

  const budget = openBudget(prices, maxCost);
  const count = { answered: 0, failed: 0, leftOut: 0 };
  let problem: ModelReaderError | null = null;
  let refusalsInARow = 0;
  let unreadable = 0;
  const isHopeless = (): boolean =>
    refusalsInARow >= MOST_REFUSALS_IN_A_ROW ||
    (count.answered === 0 && unreadable >= MOST_UNREADABLE_AT_FIRST);

  const send = async ({ prompt, tokens, about }: AskedQuestion): Promise<void> => {
    if (!budget.reserve(tokens)) {
      count.leftOut += 1;
      return;
    }
    let used: Tokens = { in: 0, out: 0 };
    try {
      const { answer, tokensIn, tokensOut } = await reader.reply(prompt);
      used = { in: tokensIn ?? tokens.in, out: tokensOut ?? tokens.out };
      answerFrom(answer);
      const kept = { answer, tokensIn: used.in, tokensOut: used.out };
      workspace.modelAnswers.put(prompt.key, reader.name, kept, about);
      count.answered += 1;
      refusalsInARow = 0;
    } catch (error) {
      if (!(error instanceof ModelReaderError)) throw error;
      count.failed += 1;
      if (error instanceof UnreadableAnswerError) {
        unreadable += 1;
        refusalsInARow = 0;
        // It was paid all the same.
        if (used.in === 0) used = tokens;
      } else refusalsInARow += 1;
      problem ??= error;
    } finally {
      budget.spend(tokens, used);
    }
  };

  progress.start('model', estimate.requests);
  const queue = unanswered(workspace, open);
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let next = queue.next(); !next.done && !isHopeless(); next = queue.next()) {
        await send(next.value);
        progress.tick();
      }
    }),
  );
  progress.finish();
  if (isHopeless() && problem) throw problem;
  const { readings, discards } = collectReadings(workspace, reader.name, submissions);
  const summary = { ...count, tokens: budget.used(), cost: prices ? costOf(budget.used(), prices) : null };
  return { summary: { ...summary, discards, problem: messageOf(problem) }, readings };
}

const messageOf = (error: ModelReaderError | null): string | null => error?.message ?? null;

/** Adds up what has to be sent, and for which submissions. */
function survey(
  workspace: Workspace,
  submissions: readonly QuestionedSubmission[],
  prices: Prices | undefined,
): { readonly estimate: ModelEstimate; readonly open: readonly QuestionedSubmission[] } {
  const seen = new Set<string>();
  const tokens = { in: 0, out: 0 };
  let [requests, cached] = [0, 0];
  const open = submissions.filter(({ questions }) => {
    const before = requests;
    for (const { prompt, tokens: one } of questions()) {
      if (seen.has(prompt.key)) continue;
      seen.add(prompt.key);
      if (workspace.modelAnswers.has(prompt.key)) {
        cached += 1;
        continue;
      }
      requests += 1;
      tokens.in += one.in;
      tokens.out += one.out;
    }
    return requests > before;
  });
  return { estimate: { requests, cached, tokens, cost: prices ? costOf(tokens, prices) : null }, open };
}

interface AskedQuestion extends ModelQuestion {
  readonly about: QuestionedSubmission;
}

/** The questions without an answer, each once. */
function* unanswered(
  workspace: Workspace,
  submissions: readonly QuestionedSubmission[],
): Generator<AskedQuestion> {
  const seen = new Set<string>();
  for (const about of submissions) {
    for (const question of about.questions()) {
      const { key } = question.prompt;
      if (seen.has(key) || workspace.modelAnswers.has(key)) continue;
      seen.add(key);
      yield { ...question, about };
    }
  }
}

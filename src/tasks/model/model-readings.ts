import type { DocketId, SubmissionId } from '../../model/ids.ts';
import { answerFrom } from '../../positions/model-reader/answer.ts';
import { checkAnswer, type Discards } from '../../positions/model-reader/check-answer.ts';
import { type SecondReading, secondReadingFrom, sumOf } from '../../positions/model-reader/second-reading.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { hashOf } from '../run/run-manifest.ts';
import type { QuestionedSubmission } from './model-questions.ts';

/** Raise when the same answers may be checked or joined to other positions. */
const MODEL_READINGS_VERSION = 1;

/** What a chat model made of a record, as the stage of positions takes it. */
export interface ModelReadings {
  /** Changes whenever the model's reading of the submission may have. */
  readonly version: (docket: DocketId, submission: SubmissionId) => string;
  /** Null where the model answered nothing about the submission. */
  readonly of: (docket: DocketId, submission: SubmissionId) => SecondReading | null;
}

/** Holds the answers kept in the workspace to the text, for the submissions given. */
export function collectReadings(
  workspace: Workspace,
  model: string,
  submissions: readonly QuestionedSubmission[],
): { readonly readings: ModelReadings; readonly discards: Discards } {
  const found = new Map<string, { readonly version: string; readonly reading: SecondReading }>();
  for (const { docket, id, questions } of submissions) {
    const answered = questions().flatMap(({ request, prompt }) => {
      const kept = workspace.modelAnswers.get(prompt.key);
      return kept ? [{ request, key: prompt.key, answer: answerFrom(kept.answer) }] : [];
    });
    if (answered.length === 0) continue;
    const asked = answered.flatMap(({ request }) => request.asks.map((ask) => ask.id));
    const checked = answered.map(({ answer, request }) => checkAnswer(answer, request));
    found.set(nameOf(docket, id), {
      version: hashOf(JSON.stringify([MODEL_READINGS_VERSION, answered.map(({ key }) => key)])),
      reading: secondReadingFrom(model, asked, checked),
    });
  }
  return {
    readings: {
      version: (docket, id) => found.get(nameOf(docket, id))?.version ?? '',
      of: (docket, id) => found.get(nameOf(docket, id))?.reading ?? null,
    },
    discards: sumOf([...found.values()].map(({ reading }) => reading.discards)),
  };
}

const nameOf = (docket: DocketId, id: SubmissionId): string => JSON.stringify([docket, id]);

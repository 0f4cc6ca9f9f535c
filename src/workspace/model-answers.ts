import type { DocketId, SubmissionId } from '../model/ids.ts';
import type { Sql } from './database.ts';

/** What a chat model answered, and what it took. */
export interface ModelAnswer {
  /** As it came; checked whenever it is used. */
  readonly answer: unknown;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** The submission that a model was asked about. */
export interface AskedAbout {
  readonly docket: DocketId;
  readonly id: SubmissionId;
}

/** Answers of chat models, by the hash of everything that the model was told: a paid answer is paid once. */
export interface ModelAnswers {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => ModelAnswer | null;
  readonly put: (key: string, model: string, answer: ModelAnswer, about: AskedAbout | null) => void;
  /** Gives every answer to another workspace. */
  readonly copyTo: (other: ModelAnswers) => void;
}

interface AnswerRow {
  readonly key: string;
  readonly model: string;
  readonly answer: string;
  readonly tokens_in: number;
  readonly tokens_out: number;
  readonly docket: DocketId | null;
  readonly submission: SubmissionId | null;
}

export function modelAnswersOf(sql: Sql): ModelAnswers {
  const has = sql.prepare<[string], number>('SELECT 1 FROM model_answers WHERE key = ?').pluck();
  const get = sql.prepare<[string], { answer: string; tokens_in: number; tokens_out: number }>(
    'SELECT answer, tokens_in, tokens_out FROM model_answers WHERE key = ?',
  );
  const put = sql.prepare('INSERT OR REPLACE INTO model_answers VALUES (?, ?, ?, ?, ?, ?, ?)');
  const all = sql.prepare<[], AnswerRow>('SELECT * FROM model_answers ORDER BY key');
  return {
    copyTo: (other) => {
      for (const { key, model, answer, tokens_in, tokens_out, docket, submission } of all.iterate()) {
        const about = docket === null || submission === null ? null : { docket, id: submission };
        other.put(
          key,
          model,
          { answer: JSON.parse(answer), tokensIn: tokens_in, tokensOut: tokens_out },
          about,
        );
      }
    },
    has: (key) => has.get(key) !== undefined,
    get: (key) => {
      const row = get.get(key);
      return row
        ? { answer: JSON.parse(row.answer) as unknown, tokensIn: row.tokens_in, tokensOut: row.tokens_out }
        : null;
    },
    put: (key, model, { answer, tokensIn, tokensOut }, about) =>
      void put.run(
        key,
        model,
        JSON.stringify(answer),
        tokensIn,
        tokensOut,
        about?.docket ?? null,
        about?.id ?? null,
      ),
  };
}

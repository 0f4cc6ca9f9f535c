import type { Sql } from './database.ts';

/** What a chat model answered, and what it took. */
export interface ModelAnswer {
  /** As it came; checked whenever it is used. */
  readonly answer: unknown;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** Answers of chat models, by the hash of everything that the model was told: a paid answer is paid once. */
export interface ModelAnswers {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => ModelAnswer | null;
  readonly put: (key: string, model: string, answer: ModelAnswer) => void;
  /** Gives every answer to another workspace. */
  readonly copyTo: (other: ModelAnswers) => void;
}

export function modelAnswersOf(sql: Sql): ModelAnswers {
  const has = sql.prepare<[string], number>('SELECT 1 FROM model_answers WHERE key = ?').pluck();
  const get = sql.prepare<[string], { answer: string; tokens_in: number; tokens_out: number }>(
    'SELECT answer, tokens_in, tokens_out FROM model_answers WHERE key = ?',
  );
  const put = sql.prepare('INSERT OR REPLACE INTO model_answers VALUES (?, ?, ?, ?, ?)');
  const all = sql.prepare<
    [],
    { key: string; model: string; answer: string; tokens_in: number; tokens_out: number }
  >('SELECT * FROM model_answers ORDER BY key');
  return {
    copyTo: (other) => {
      for (const { key, model, answer, tokens_in, tokens_out } of all.iterate()) {
        other.put(key, model, { answer: JSON.parse(answer), tokensIn: tokens_in, tokensOut: tokens_out });
      }
    },
    has: (key) => has.get(key) !== undefined,
    get: (key) => {
      const row = get.get(key);
      return row
        ? { answer: JSON.parse(row.answer) as unknown, tokensIn: row.tokens_in, tokensOut: row.tokens_out }
        : null;
    },
    put: (key, model, { answer, tokensIn, tokensOut }) =>
      void put.run(key, model, JSON.stringify(answer), tokensIn, tokensOut),
  };
}

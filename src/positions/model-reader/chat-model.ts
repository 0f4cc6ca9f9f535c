import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { AIMessage, UsageMetadata } from '@langchain/core/messages';
import { AsyncCaller } from '@langchain/core/utils/async_caller';
import { toJSONSchema } from 'zod';
import { ANSWER_SCHEMA } from './answer.ts';
import { ModelReaderError, UnreadableAnswerError } from './error.ts';
import type { ModelReader, ModelReply } from './reader.ts';
import { isPassing } from './transient.ts';

export interface ChatModelOptions {
  /** Attempts after the first, on errors that may pass, each after a longer wait. */
  readonly retries?: number;
  /** Milliseconds after which an attempt is given up. */
  readonly timeout?: number;
}

type Message = [role: 'system' | 'human', content: string];
type Send = (messages: Message[], config: { readonly timeout: number }) => Promise<ModelReply>;

/**
 * A second reader of positions from any chat model of LangChain: by schema where it can take one, else by the JSON in
 * its answer. Answers are kept under `name`, by custom `provider:model`.
 */
export function createModelReader(
  model: BaseChatModel,
  name: string,
  { retries = 5, timeout = 180_000 }: ChatModelOptions = {},
): ModelReader {
  const send = bySchema(model) ?? asText(model);
  const caller = new AsyncCaller({
    maxRetries: retries,
    onFailedAttempt: (error) => {
      if (!isPassing(error)) throw error;
    },
  });
  return {
    name,
    reply: async ({ system, human }) => {
      const messages: Message[] = [
        ['system', system],
        ['human', human],
      ];
      try {
        return await caller.call(() => send(messages, { timeout }));
      } catch (error) {
        if (error instanceof ModelReaderError) throw error;
        throw new ModelReaderError(`${name} gave no answer: ${firstLine(error)}`, { cause: error });
      }
    },
  };
}

/** Null where the model takes no schema. */
function bySchema(model: BaseChatModel): Send | null {
  try {
    const chain = model.withStructuredOutput(ANSWER_SCHEMA, { name: 'claims', includeRaw: true });
    return async (messages, config) => {
      const result: unknown = await chain.invoke(messages, config);
      if (!isWithRaw(result)) return { answer: result, tokensIn: null, tokensOut: null };
      const { raw, parsed } = result;
      // What the schema refuses as a whole is still read claim by claim.
      return replyOf(raw, parsed ?? raw.tool_calls?.[0]?.args ?? jsonIn(raw));
    };
  } catch {
    return null;
  }
}

interface WithRaw {
  readonly raw: AIMessage;
  readonly parsed: unknown;
}

/** Some models leave the raw message out, whatever they are asked. */
const isWithRaw = (result: unknown): result is WithRaw =>
  typeof result === 'object' && result !== null && 'raw' in result && 'parsed' in result;

const FORM: Message = [
  'system',
  `Answer with one JSON object and nothing else, by this schema: ${JSON.stringify(toJSONSchema(ANSWER_SCHEMA))}`,
];

const asText =
  (model: BaseChatModel): Send =>
  async ([system, ...rest], config) => {
    const message = await model.invoke([...(system ? [system] : []), FORM, ...rest], config);
    return replyOf(message, jsonIn(message));
  };

interface Counted {
  readonly usage_metadata?: UsageMetadata | undefined;
}

const replyOf = ({ usage_metadata: used }: Counted, answer: unknown): ModelReply => ({
  answer,
  tokensIn: used?.input_tokens ?? null,
  tokensOut: used?.output_tokens ?? null,
});

/** The outermost JSON object of an answer, whatever stands around it. */
function jsonIn({ text }: { readonly text: string }): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch (cause) {
    throw new UnreadableAnswerError('the model answered with something that is no JSON', { cause });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 300) ?? '';

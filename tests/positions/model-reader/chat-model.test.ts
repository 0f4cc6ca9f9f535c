import { type BaseChatModelParams, SimpleChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import type { ChatResult } from '@langchain/core/outputs';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { describe, expect, it } from 'vitest';
import { createModelReader } from '../../../src/positions/model-reader/chat-model.ts';
import { ModelReaderError, UnreadableAnswerError } from '../../../src/positions/model-reader/error.ts';
import { isPassing } from '../../../src/positions/model-reader/transient.ts';

const PROMPT = { key: 'k', system: 'read', human: 'this' };
const ANSWER = { claims: [], overall: [] };
const JSON_ANSWER = JSON.stringify(ANSWER);

/** A model that fails with each of some errors in turn, then answers; it takes tools only where it is told to. */
class FailingModel extends SimpleChatModel {
  readonly heard: BaseMessage[][] = [];
  readonly #errors: unknown[];
  readonly #text: string;

  constructor(errors: readonly unknown[], text = JSON_ANSWER, params: BaseChatModelParams = {}) {
    super(params);
    this.#errors = [...errors];
    this.#text = text;
  }
  override _llmType(): string {
    return 'failing';
  }
  override async _call(messages: BaseMessage[]): Promise<string> {
    this.heard.push(messages);
    if (this.#errors.length > 0) throw this.#errors.shift();
    return this.#text;
  }
}

/** A model that answers by calling the tool that carries the schema. */
class CallingModel extends FailingModel {
  readonly #args: Record<string, unknown>;

  constructor(args: Record<string, unknown>) {
    super([]);
    this.#args = args;
  }
  override bindTools(): this {
    return this;
  }
  override async _generate(): Promise<ChatResult> {
    const message = new AIMessage('');
    message.tool_calls = [{ name: 'claims', args: this.#args, id: '1', type: 'tool_call' }];
    Object.assign(message, { usage_metadata: { input_tokens: 12, output_tokens: 3, total_tokens: 15 } });
    return { generations: [{ text: '', message }] };
  }
}

const overloaded = (status: number) => Object.assign(new Error(`status ${status}`), { status });

describe('a model without tools', () => {
  it.each([
    ['bare', JSON_ANSWER],
    ['fenced', `\`\`\`json\n${JSON_ANSWER}\n\`\`\``],
    ['with words around it', `Here you are: ${JSON_ANSWER} I hope that helps.`],
  ])('is told the schema, and its JSON is read %s', async (_, text) => {
    const model = new FailingModel([], text);
    expect(await createModelReader(model, 'm').reply(PROMPT)).toEqual({
      answer: ANSWER,
      tokensIn: null,
      tokensOut: null,
    });
    expect(model.heard[0]?.map(({ text: one }) => one)).toEqual([
      'read',
      expect.stringContaining('"claims"'),
      'this',
    ]);
  });
  it.each(['', 'no', '{', '}{', '{"claims": [}'])('gives no answer by %j', async (text) => {
    const model = new FailingModel([], text);
    await expect(createModelReader(model, 'm').reply(PROMPT)).rejects.toThrow(UnreadableAnswerError);
    expect(model.heard).toHaveLength(1);
  });
});

describe('a model with tools', () => {
  it('answers by schema, and its tokens are counted', async () => {
    expect(await createModelReader(new CallingModel(ANSWER), 'm').reply(PROMPT)).toEqual({
      answer: ANSWER,
      tokensIn: 12,
      tokensOut: 3,
    });
  });
  it('is read claim by claim where the schema refuses the whole', async () => {
    const args = { claims: [{ ask: 7 }], overall: 'none' };
    expect((await createModelReader(new CallingModel(args), 'm').reply(PROMPT)).answer).toEqual(args);
  });
  it('may leave the raw message out', async () => {
    const model = new FakeListChatModel({ responses: [JSON_ANSWER] });
    expect((await createModelReader(model, 'm').reply(PROMPT)).answer).toEqual(ANSWER);
  });
  it('that writes no JSON fails with an error of our own', async () => {
    const model = new FakeListChatModel({ responses: ['as you like'] });
    await expect(createModelReader(model, 'm').reply(PROMPT)).rejects.toThrow(ModelReaderError);
  });
});

describe('an error', () => {
  it('that passes is tried again', async () => {
    const model = new FailingModel([overloaded(529)]);
    expect((await createModelReader(model, 'm').reply(PROMPT)).answer).toEqual(ANSWER);
    expect(model.heard).toHaveLength(2);
  });
  it('that goes on passing ends with one line', async () => {
    const model = new FailingModel(Array.from({ length: 9 }, () => overloaded(503)));
    await expect(createModelReader(model, 'acme:x', { retries: 1 }).reply(PROMPT)).rejects.toThrow(
      'acme:x gave no answer: status 503',
    );
    expect(model.heard).toHaveLength(2);
  });
  it('that is a refusal is not tried again', async () => {
    const model = new FailingModel([overloaded(401)]);
    await expect(createModelReader(model, 'm').reply(PROMPT)).rejects.toThrow(ModelReaderError);
    expect(model.heard).toHaveLength(1);
  });

  it.each<[boolean, unknown]>([
    [true, { status: 429 }],
    [true, { status: 500 }],
    [true, { statusCode: 502 }],
    [true, { code: 'ECONNRESET' }],
    [true, { name: 'TimeoutError' }],
    [true, new TypeError('fetch failed')],
    [true, { message: 'no luck', cause: { code: 'ETIMEDOUT' } }],
    [false, { status: 400 }],
    [false, { status: 404 }],
    [false, { status: 429, code: 'insufficient_quota' }],
    [false, { status: 429, message: 'Your credit balance is too low' }],
    [false, new SyntaxError('Unexpected token')],
    [false, null],
    [false, 'text'],
  ])('passes: %s for %o', (passes, error) => expect(isPassing(error)).toBe(passes));
});

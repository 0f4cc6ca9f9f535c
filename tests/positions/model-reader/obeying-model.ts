import { SimpleChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseMessage } from '@langchain/core/messages';
import type { Claim } from '../../../src/positions/model-reader/answer.ts';

/** A passage as a model sees it. */
export interface SeenPassage {
  readonly number: number;
  readonly text: string;
}

/** What a model sees of a request. */
export interface Seen {
  readonly whole: string;
  readonly mark: string;
  readonly passages: readonly SeenPassage[];
  /** Ids of the asks that are put. */
  readonly asks: readonly string[];
}

export type Answering = (seen: Seen) => string;

export function seenIn(prompt: string): Seen {
  const mark = /^(\w+) BEGIN$/m.exec(prompt)?.[1] ?? '';
  const lines = prompt.split('\n').filter((line) => line.startsWith(`${mark}:`));
  return {
    whole: prompt,
    mark,
    passages: lines.map((line) => {
      const at = line.indexOf('| ');
      return { number: Number(line.slice(mark.length + 1, at)), text: line.slice(at + 2) };
    }),
    asks: [...prompt.matchAll(/^([A-Z]\d+\.[a-z]): /gm)].map((match) => match[1] ?? ''),
  };
}

/** A chat model without tools, that answers as it is told to. */
export class ScriptedModel extends SimpleChatModel {
  readonly prompts: string[] = [];
  readonly #answer: Answering;

  constructor(answer: Answering) {
    super({});
    this.#answer = answer;
  }

  override _llmType(): string {
    return 'scripted';
  }

  override async _call(messages: BaseMessage[]): Promise<string> {
    const prompt = messages.at(-1)?.text ?? '';
    this.prompts.push(messages.map(({ text }) => text).join('\n'));
    return this.#answer(seenIn(prompt));
  }
}

export const claim = (ask: string, stance: Claim['stance'], passage: number, quotation: string): Claim => ({
  ask,
  stance,
  passage,
  quotation,
  condition: null,
  direction: null,
});

export const answer = (claims: readonly Claim[]): string => JSON.stringify({ claims, overall: [] });

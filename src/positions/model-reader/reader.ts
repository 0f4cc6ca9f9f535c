import type { Prompt } from './prompt.ts';

/** What came back for a prompt; tokens are null where the provider does not count them. */
export interface ModelReply {
  /** Not yet checked: `answerFrom` reads it. */
  readonly answer: unknown;
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
}

/** A chat model as this stage sees it. */
export interface ModelReader {
  /** `provider:name`; part of the key under which answers are kept. */
  readonly name: string;
  /** Throws `ModelReaderError` when no answer is to be had. */
  readonly reply: (prompt: Prompt) => Promise<ModelReply>;
}

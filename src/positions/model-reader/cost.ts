import type { Prompt } from './prompt.ts';
import type { ModelRequest } from './requests.ts';

/** Dollars, or any currency, for a million tokens. */
export interface Prices {
  readonly in: number;
  readonly out: number;
}

export interface Tokens {
  readonly in: number;
  readonly out: number;
}

/** Characters to a token of English, roughly. */
const CHARACTERS_PER_TOKEN = 4;
/** What an answer takes beside its claims, and for each ask that is put; most asks get no claim, some get three. */
const ANSWER_TOKENS = 100;
const TOKENS_PER_ASK = 60;

/** What a request is likely to take, before it is sent. */
export const tokensFor = ({ system, human }: Prompt, { asks }: ModelRequest): Tokens => ({
  in: Math.ceil((system.length + human.length) / CHARACTERS_PER_TOKEN),
  out: ANSWER_TOKENS + TOKENS_PER_ASK * asks.length,
});

export const costOf = (tokens: Tokens, prices: Prices): number =>
  (tokens.in * prices.in + tokens.out * prices.out) / 1_000_000;

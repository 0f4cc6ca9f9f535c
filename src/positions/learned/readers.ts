import type { Leaning } from '../slant.ts';
import { type DirectionReader, directionReader } from './directions.ts';
import type { LearnedModel } from './model.ts';
import { type SentenceReader, sentenceReader } from './reader.ts';

/** Everything that a trained model knows. */
export interface Readers {
  readonly read: SentenceReader;
  readonly leaning: Leaning;
  readonly directionOf: DirectionReader;
}

export function readersOf(model: LearnedModel): Readers {
  const leanings = new Map(model.asks.map((ask, index) => [ask, model.leanings[index] ?? 0]));
  return {
    read: sentenceReader(model),
    leaning: (ask) => leanings.get(ask) ?? 0,
    directionOf: directionReader(model.directions),
  };
}

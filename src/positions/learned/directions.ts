import { scoreHeads, softmax, type TrainingOptions, trainHeads } from '../../text/linear.ts';
import type { SentenceInContext } from '../sentence.ts';
import { viewFeaturesOf } from '../view-features.ts';
import { hashFeatures } from './hashed-features.ts';
import type { Lesson } from './labels.ts';
import type { DirectionModel } from './model.ts';
import { lookup, unitVector, vocabularyOf } from './vocabulary.ts';

const TRAINING: Omit<TrainingOptions, 'features' | 'heads'> = {
  epochs: 20,
  rate: 1,
  positiveWeight: 1,
  seed: 3,
  outcome: 'exclusive',
};
const LEAST_EXAMPLES = 2;

/** Learns which way a sentence goes that speaks to an ask with several directions, from the labels that say so. */
export function trainDirections(lessons: readonly Lesson[]): DirectionModel {
  const cases = lessons.flatMap(({ sentence, asks }) =>
    asks.flatMap(({ ask, direction }) => (direction === null ? [] : [{ sentence, ask, direction }])),
  );
  const heads = [...new Set(cases.map(({ ask, direction }) => `${ask} ${direction}`))]
    .sort()
    .map((name) => ({ ask: name.split(' ')[0] ?? '', direction: name.split(' ')[1] ?? '' }));
  const features = cases.map(({ sentence }) => hashFeatures(viewFeaturesOf(sentence)).all);
  const vocabulary = vocabularyOf(
    features.map((one) => [one]),
    LEAST_EXAMPLES,
  );
  const rows = lookup(vocabulary);
  const model = trainHeads(
    features.map((one) => unitVector(rows(one))),
    cases.map((one) => [
      heads.findIndex(({ ask, direction }) => ask === one.ask && direction === one.direction),
    ]),
    { ...TRAINING, features: vocabulary.size, heads: heads.length },
  );
  return { heads, vocabulary, model };
}

/** Probability of each direction of an ask, given that the sentence takes one; empty where none was learned. */
export type DirectionReader = (sentence: SentenceInContext, ask: string) => ReadonlyMap<string, number>;

export function directionReader({ heads, vocabulary, model }: DirectionModel): DirectionReader {
  const rows = lookup(vocabulary);
  const scores = new Float32Array(heads.length);
  return (sentence, ask) => {
    const own = heads.flatMap((head, at) => (head.ask === ask ? [{ ...head, at }] : []));
    if (own.length === 0) return new Map();
    scoreHeads(model, unitVector(rows(hashFeatures(viewFeaturesOf(sentence)).all)), scores);
    const shares = Float32Array.from(own, ({ at }) => scores[at] ?? 0);
    softmax(shares);
    return new Map(own.map(({ direction }, index) => [direction, shares[index] ?? 0]));
  };
}

import { type LinearModel, trainHeads } from '../../text/linear.ts';
import { featuresOf } from '../features.ts';
import { viewFeaturesOf } from '../view-features.ts';
import { trainDirections } from './directions.ts';
import { hashFeatures, viewParts } from './hashed-features.ts';
import { type Lesson, VIEWS, type View } from './labels.ts';
import { leaningsOf } from './leanings.ts';
import type { LearnedModel } from './model.ts';
import { lookup, unitVector, vocabularyOf } from './vocabulary.ts';

/** Raise when the same lessons give another model. */
export const TRAINING_VERSION = 5;

/** Settings of the training; chosen by cross-validation between the hands that wrote the bank. */
const SUBJECT = { epochs: 12, rate: 2, positiveWeight: 4, seed: 1, least: 2 } as const;
const VIEW = { epochs: 12, rate: 1, positiveWeight: 1, seed: 2, least: 2 } as const;

/**
 * Trains the two halves of the learned reader: which asks and which overall positions a sentence is about, and what
 * view it takes of an ask. Deterministic: the same lessons in the same order give the same model.
 */
export function train(lessons: readonly Lesson[]): LearnedModel {
  const asks = [...new Set(lessons.flatMap((lesson) => lesson.asks.map(({ ask }) => ask)))].sort();
  const codes = [...new Set(lessons.flatMap((lesson) => lesson.overall.map(({ code }) => code)))].sort();
  const read = lessons.map((lesson) => ({ lesson, features: hashFeatures(featuresOf(lesson.sentence)) }));

  const askHead = new Map(asks.map((ask, head) => [ask, head]));
  const codeHead = new Map(codes.map((code, head) => [code, asks.length + head]));
  const subjectVocabulary = vocabularyOf(
    read.map(({ features }) => [features.all]),
    SUBJECT.least,
  );
  const inSubjects = lookup(subjectVocabulary);
  const subject = trainHeads(
    read.map(({ features }) => unitVector(inSubjects(features.all))),
    lessons.map((lesson) => [
      ...new Set([
        ...lesson.asks.map(({ ask }) => askHead.get(ask) as number),
        ...lesson.overall.filter(({ other }) => !other).map(({ code }) => codeHead.get(code) as number),
      ]),
    ]),
    { ...SUBJECT, features: subjectVocabulary.size, heads: asks.length + codes.length, outcome: 'separate' },
  );

  const cases = lessons.flatMap(({ sentence, asks: labels }) => {
    const features = hashFeatures(viewFeaturesOf(sentence));
    return labels.map(({ ask, view }) => ({ view, parts: [features.all, ...viewParts(ask, features)] }));
  });
  const viewVocabulary = vocabularyOf(
    cases.map(({ parts }) => parts),
    VIEW.least,
  );
  const inViews = lookup(viewVocabulary);
  const view = trainHeads(
    cases.map(({ parts }) => unitVector(...parts.map(inViews))),
    cases.map((one) => [VIEWS.indexOf(one.view)]),
    { ...VIEW, features: viewVocabulary.size, heads: VIEWS.length, outcome: 'exclusive' },
  );
  return {
    asks,
    leanings: leaningsOf(lessons, asks),
    directions: trainDirections(lessons),
    codes,
    subject: { vocabulary: subjectVocabulary, model: subject },
    view: {
      vocabulary: viewVocabulary,
      model: evenHanded(
        view,
        cases.map((one) => one.view),
      ),
    },
  };
}

/**
 * Shifts the model as though the lessons held as many views in favor as against. Writers of examples, like the report
 * itself, think of support first; before a sentence is read, neither side may have the better of it.
 */
function evenHanded(model: LinearModel, lessons: readonly View[]): LinearModel {
  const number = (...views: readonly View[]): number => lessons.filter((view) => views.includes(view)).length;
  const [favor, against] = [number('support', 'conditional'), number('oppose')];
  if (favor === 0 || against === 0) return model;
  const biases = model.biases.slice();
  const oppose = VIEWS.indexOf('oppose');
  biases[oppose] = (biases[oppose] ?? 0) + Math.log(favor / against);
  return { ...model, biases };
}

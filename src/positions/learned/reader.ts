import { type SparseVector, scoreHeads, sigmoid, softmax } from '../../text/linear.ts';
import { featuresOf } from '../features.ts';
import type { SentenceInContext } from '../sentence.ts';
import { viewFeaturesOf } from '../view-features.ts';
import { hashFeatures, type SentenceFeatures, viewParts } from './hashed-features.ts';
import { VIEWS, type View } from './labels.ts';
import type { LearnedModel } from './model.ts';
import { lookup, unitVector } from './vocabulary.ts';

/** What the learned reader makes of a sentence about one ask. */
export interface AskGuess {
  readonly ask: string;
  /** Probability that the sentence is about the ask. */
  readonly spoken: number;
  /** Probability of each view, given that it is. */
  readonly views: Readonly<Record<View, number>>;
}

export interface CodeGuess {
  readonly code: string;
  readonly spoken: number;
}

/** What a sentence is about, and on demand the view that it takes. */
export interface SentenceGuess {
  /** Ask → probability that the sentence is about it; the unlikely are left out. */
  readonly asks: ReadonlyMap<string, number>;
  readonly codes: readonly CodeGuess[];
  /** Probability of each view of an ask, given that the sentence is about it. */
  readonly viewsOf: (ask: string) => AskGuess['views'];
}

export type SentenceReader = (sentence: SentenceInContext) => SentenceGuess;

/** Reads sentences with a trained model; subjects below `floor` are left out. */
export function sentenceReader(model: LearnedModel, floor = 0.03): SentenceReader {
  const inSubjects = lookup(model.subject.vocabulary);
  const inViews = lookup(model.view.vocabulary);
  const subjects = new Float32Array(model.subject.model.heads);
  const views = new Float32Array(model.view.model.heads);
  return (sentence) => {
    scoreHeads(model.subject.model, unitVector(inSubjects(hashFeatures(featuresOf(sentence)).all)), subjects);
    const asks = new Map<string, number>();
    model.asks.forEach((ask, head) => {
      const spoken = sigmoid(subjects[head] ?? Number.NEGATIVE_INFINITY);
      if (spoken >= floor) asks.set(ask, spoken);
    });
    const codes = model.codes.flatMap((code, index) => {
      const spoken = sigmoid(subjects[model.asks.length + index] ?? Number.NEGATIVE_INFINITY);
      return spoken < floor ? [] : [{ code, spoken }];
    });
    let forViews: SentenceFeatures | null = null;
    let shared: SparseVector | null = null;
    return {
      asks,
      codes,
      viewsOf: (ask) => {
        forViews ??= hashFeatures(viewFeaturesOf(sentence));
        shared ??= inViews(forViews.all);
        const own = viewParts(ask, forViews).map(inViews);
        scoreHeads(model.view.model, unitVector(shared, ...own), views);
        softmax(views);
        return Object.fromEntries(VIEWS.map((view, i) => [view, views[i] ?? 0])) as Record<View, number>;
      },
    };
  };
}

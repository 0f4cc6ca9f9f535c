import { changesIn } from './claims/change.ts';
import { FEATURE_WEIGHTS, type FeatureWeights, featuresOf, type NamedFeatures } from './features.ts';
import type { SentenceInContext } from './sentence.ts';

/** What a view is told by weighs otherwise than what a subject is; chosen by cross-validation between the hands. */
const VIEW_WEIGHTS: FeatureWeights = { ...FEATURE_WEIGHTS, pair: 1, letters: 0.2 };
const CHANGE_WEIGHT = 1;

/** The features that tell what view a sentence takes: its words, and the changes that it asks for or refuses. */
export function viewFeaturesOf(sentence: SentenceInContext): NamedFeatures {
  const features = featuresOf(sentence, VIEW_WEIGHTS);
  for (const { change, isRefused } of changesIn(sentence.text, sentence.language)) {
    features.set(`c ${change}${isRefused ? ' refused' : ''}`, CHANGE_WEIGHT);
  }
  return features;
}

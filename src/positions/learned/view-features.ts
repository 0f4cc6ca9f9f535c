import type { NamedFeatures } from '../features.ts';

/** Kinds of feature that also count for each ask on its own: words and pairs of the sentence itself. */
const CROSSED = new Set(['w', 'p']);

/**
 * The features by which a view of one ask is told: those of the sentence, shared by all asks, and its words once
 * more for this ask alone ("leave" opposes one ask and supports another).
 */
export function viewFeatures(features: NamedFeatures, ask: string): NamedFeatures {
  const crossed: NamedFeatures = new Map(features);
  for (const [name, value] of features) {
    if (CROSSED.has(name.slice(0, name.indexOf(' ')))) crossed.set(`${ask}|${name}`, value);
  }
  crossed.set(`ask ${ask}`, 1);
  return crossed;
}

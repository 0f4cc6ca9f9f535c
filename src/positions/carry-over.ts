import type { PlacedSentence } from './sentences-of.ts';

/** How much of a subject is left a sentence later, where nothing else takes its place. */
const DECAY = 0.5;
/** How much of it a sentence without a subject of its own takes over. */
const TAKEN = 0.5;
/** Belief in its surest subject below which a sentence has none of its own. */
const NO_SUBJECT = 0.4;
/** Beliefs below this are dropped. */
const LEAST = 0.05;

/** Beliefs that a sentence is about each ask. */
export type Subjects = ReadonlyMap<string, number>;

/**
 * Carries subjects over from one sentence to the next of the same document, for those that lean on what went before:
 * "It should be left where it is." Feed it the sentences in order; it gives back each one's own subjects, raised by
 * those still in the air where it has no clear one of its own.
 */
export function subjectCarrier(): (sentence: PlacedSentence, own: Subjects) => Subjects {
  let document: string | null = null;
  let inTheAir = new Map<string, number>();
  return ({ passage }, own) => {
    if (passage.document !== document) {
      document = passage.document;
      inTheAir = new Map();
    }
    const surest = Math.max(0, ...own.values());
    const raised = new Map(own);
    if (surest < NO_SUBJECT) {
      for (const [ask, belief] of inTheAir) {
        if (belief * TAKEN > (own.get(ask) ?? 0)) raised.set(ask, belief * TAKEN);
      }
    }
    const next = new Map([...own].filter(([, belief]) => belief >= LEAST));
    for (const [ask, belief] of inTheAir) {
      const left = belief * DECAY;
      if (left >= LEAST && left > (own.get(ask) ?? 0)) next.set(ask, left);
    }
    inTheAir = next;
    return raised;
  };
}

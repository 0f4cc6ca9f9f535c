import type { Span } from '../../model/span.ts';
import { CHANGE_CUES, type Change } from './change-cues.ts';
import { phraseFinder, phrasesIn } from './phrases.ts';
import { polarityIn } from './polarity.ts';
import { spanOfWords, wordsOf } from './words.ts';

/** A change that a sentence speaks of. */
export interface ChangeFinding {
  readonly change: Change;
  /** The sentence denies or refuses it: "should not be raised", "we oppose lifting". */
  readonly isRefused: boolean;
  readonly cue: Span;
}

const FINDERS = Object.fromEntries(
  Object.entries(CHANGE_CUES).map(([language, cues]) => [language, phraseFinder(cues)]),
);

/** Changes beyond these are a list that says nothing more. */
const MOST = 12;

/** The first changes that a sentence speaks of, in order, each with whether it is refused; none is named twice. */
export function changesIn(sentence: string, language: string): ChangeFinding[] {
  const find = FINDERS[language] ?? FINDERS.en;
  if (!find) return [];
  const words = wordsOf(sentence, language);
  const polarityOf = polarityIn(words, language);
  return phrasesIn(words, find)
    .flatMap(({ value, from, to }) =>
      value === 'shield' ? [] : [{ change: value, cue: spanOfWords(words, from, to) }],
    )
    .slice(0, MOST)
    .map(({ change, cue }) => ({ change, isRefused: polarityOf(cue).outcome === 'negated', cue }))
    .filter(
      (one, at, all) =>
        all.findIndex(({ change, isRefused }) => change === one.change && isRefused === one.isRefused) === at,
    );
}

import type { Span } from '../../model/span.ts';
import { type PhraseHit, type PhraseList, phraseFinder, phrasesIn, wordSet } from './phrases.ts';
import { isMark, spanOfWords, type Word, wordsOf } from './words.ts';

/** Two parts of a sentence set against each other. */
export interface Contrast {
  readonly first: Span;
  readonly second: Span;
  readonly cue: Span;
  /** The part that says what the writer wants. */
  readonly weight: 'first' | 'second';
}

/** `concedes`: begins the weaker part. `turns`: begins the weightier one. `not`, `but`: "not a tax but a fee". */
type ContrastCue = 'concedes' | 'while' | 'turns' | 'not' | 'but' | 'shield';

const CUES: Readonly<Record<string, PhraseList<ContrastCue>>> = {
  en: {
    concedes:
      'although, though, even though, even if, despite, in spite of, notwithstanding, much as, whereas, rather than, instead of, it is true that, granted',
    while: 'while',
    turns:
      'but, however, yet, and yet, that said, on the other hand, nevertheless, nonetheless, still, by contrast, only',
    not: 'not',
    shield:
      'but for, all but, anything but, nothing but, no one but, one but, cannot but, not only, not least, is but, last but, for a while, worth while, has|have|had yet, not yet, met yet, however many|large|much|long|small|high|hard|often, we|i|it|they still, is|are still, as though, while the|negotiating|waiting, a while, would rather, only if|when|a|the|to|for|by|in|once|after|one|then|because',
  },
  es: {
    concedes: 'aunque, si bien, a pesar de, pese a, en lugar de, en vez de',
    turns: 'pero, sin embargo, no obstante, en cambio',
    not: 'no',
    but: 'sino',
    shield: 'no sólo|solo, no solamente, no … sino también',
  },
  fr: {
    concedes: "bien que|qu', quoique, malgré, plutôt que de?, au lieu de|d', tandis que|qu', même si",
    turns: 'mais, toutefois, cependant, néanmoins, pourtant, en revanche',
    shield: 'non seulement',
  },
};
const FINDERS = Object.fromEntries(
  Object.entries(CUES).map(([language, cues]) => [language, phraseFinder(cues)]),
);
const STOPS = wordSet(', ; : — – .');

/** The first contrast of a sentence; null where it draws none, or only answers the sentence before ("However, …"). */
export function contrastIn(sentence: string, language: string): Contrast | null {
  const find = FINDERS[language] ?? FINDERS.en;
  if (!find) return null;
  const words = wordsOf(sentence, language);
  let last = words.length;
  while (last > 0 && isMark(words[last - 1])) last--;
  const hits = phrasesIn(words, find);
  if (hits.some(({ value, from }) => value === 'shield' && words[from]?.text.startsWith('no'))) return null;
  let not = -1;
  let comma = -2;
  for (const hit of hits) {
    if (hit.value === 'shield') continue;
    if (hit.value === 'not') {
      not = hit.to;
      continue;
    }
    const isAfterStop = STOPS.has(words[hit.from - 1]?.text ?? '');
    if (not > 0 && (hit.value === 'but' || (words[hit.from]?.text === 'but' && !isAfterStop)))
      return partsOf(words, [not, hit.from], [hit.to, last], hit, 'second');
    if (hit.from === 0) {
      if (hit.value === 'turns') continue;
      if (comma === -2) comma = words.findIndex(({ text }, at) => at > hit.to && text === ',');
      const found = comma > 0 ? partsOf(words, [hit.to, comma], [comma + 1, last], hit, 'second') : null;
      if (found) return found;
    } else if (hit.value === 'but' || isAfterStop || UNMARKED.has(words[hit.from]?.text ?? '')) {
      if (hit.value === 'while') continue;
      return partsOf(
        words,
        [0, hit.from],
        [hit.to, last],
        hit,
        hit.value === 'concedes' ? 'first' : 'second',
      );
    }
  }
  return null;
}

/** Cues that need no mark before them. */
const UNMARKED = wordSet('rather instead plutôt en au');

function partsOf(
  words: readonly Word[],
  first: readonly [number, number],
  second: readonly [number, number],
  cue: PhraseHit<ContrastCue>,
  weight: Contrast['weight'],
): Contrast | null {
  const [a, b] = [trimmed(words, first), trimmed(words, second)];
  return a && b ? { first: a, second: b, cue: spanOfWords(words, cue.from, cue.to), weight } : null;
}

/** Without the marks at both ends. */
function trimmed(words: readonly Word[], [from, to]: readonly [number, number]): Span | null {
  let start = from;
  let end = to;
  while (start < end && isMark(words[start])) start++;
  while (end > start && isMark(words[end - 1])) end--;
  return end > start ? spanOfWords(words, start, end) : null;
}

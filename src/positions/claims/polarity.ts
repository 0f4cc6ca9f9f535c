import type { Span } from '../../model/span.ts';
import { type PhraseHit, phraseFinder, phrasesIn } from './phrases.ts';
import { POLARITY_CUES, type PolarityCue } from './polarity-cues.ts';
import { spanOfWords, type Word, wordsOf } from './words.ts';

export interface Polarity {
  readonly outcome: 'affirmed' | 'negated';
  /** The first words that negate it; with `affirmed`, a negation that another takes back: "we would not object to". */
  readonly cue: Span | null;
}

const NUMBERS = new Set(Array.from({ length: 30 }, (_, number) => String(number)));
const FINDERS = Object.fromEntries(
  Object.entries(POLARITY_CUES).map(([language, cues]) => [
    language,
    phraseFinder(cues, { number: NUMBERS }),
  ]),
);
/** Words after a subject within which its own negation stands: "the thresholds should not". */
const SUBJECT_REACH = 5;
const AFFIRMED: Polarity = { outcome: 'affirmed', cue: null };

/**
 * Whether a sentence denies or refuses what stands at `about`, or affirms it. Negations are counted from the beginning of
 * the clause up to it, and just after it where it is the subject; two take each other back.
 */
export const polarityOf = (sentence: string, about: Span, language: string): Polarity =>
  polarityIn(wordsOf(sentence, language), language)(about);

/** The same for several places of one sentence, whose words are given. */
export function polarityIn(words: readonly Word[], language: string): (about: Span) => Polarity {
  const find = FINDERS[language] ?? FINDERS.en;
  const hits = find ? phrasesIn(words, find) : [];
  return (about) => polarityAt(words, hits, about);
}

function polarityAt(words: readonly Word[], hits: readonly Hit[], about: Span): Polarity {
  const first = words.findIndex(({ end }) => end > about.start);
  if (first < 0) return AFFIRMED;
  const next = words.findIndex(({ start }) => start >= about.end);
  const after = next < 0 ? words.length : next;
  const isWhole = first === 0 && after >= words.length - 1;
  const found = isWhole
    ? leading(hits, words.length)
    : [...before(hits, words, first), ...following(hits, words, first, after)];
  const count = found.reduce((sum, { value }) => sum + (value === 'twice' ? 2 : 1), 0);
  const [cue] = found;
  if (!cue) return AFFIRMED;
  return { outcome: count % 2 === 1 ? 'negated' : 'affirmed', cue: spanOfWords(words, cue.from, cue.to) };
}

type Hit = PhraseHit<PolarityCue>;
const counts = ({ value }: Hit): boolean => value !== 'shield' && value !== 'ends';

/** Of a sentence as a whole: the negations of its first clause. */
function leading(hits: readonly Hit[], end: number): Hit[] {
  const stop = hits.find(({ value, from }) => value === 'ends' && from > 0)?.from ?? end;
  return hits.filter((hit) => counts(hit) && hit.from < stop);
}

/** The negations that govern a place: those between it and the beginning of its clause. */
function before(hits: readonly Hit[], words: readonly Word[], place: number): Hit[] {
  const governing: Hit[] = [];
  for (let index = hits.length - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || hit.from >= place) continue;
    if (hit.value === 'ends' && hit.from < place) break;
    if (!counts(hit)) continue;
    const isDistant = hit.value === 'without' && words.slice(hit.to, place).some(({ text }) => text === ',');
    if (!isDistant) governing.unshift(hit);
    if (hit.value === 'again') break;
  }
  return governing;
}

/** The negation of a verb of which the place is the subject. */
function following(hits: readonly Hit[], words: readonly Word[], first: number, after: number): Hit[] {
  const stop = hits.find(({ value, from }) => value === 'ends' && from >= after)?.from ?? words.length;
  const isSubject = first === 0 || !hits.some((hit) => counts(hit) && hit.from < first);
  if (!isSubject) return [];
  const reach = Math.min(stop, after + SUBJECT_REACH);
  const negations = hits.filter((hit) => hit.from >= after && hit.from < reach && hit.value === 'not');
  return first === 0 || OPENS_CLAUSE.has(words[first - 1]?.text ?? '') ? negations.slice(0, 1) : [];
}

/** What stands before a subject. */
const OPENS_CLAUSE = new Set([',', ';', ':', 'that', 'and', 'but', 'que', "qu'", 'y', 'et', 'pero', 'mais']);

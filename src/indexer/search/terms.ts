import { foldWord, stemWord } from '../../text/terms.ts';
import { isStopWord } from './stop-words.ts';

/**
 * How engines write words. The terms of a passage are its stems without function words; Spanish and French stems
 * carry their language, so that an English stem never finds them by chance.
 */
const TAGS: Readonly<Record<string, string>> = { en: '', es: 'es·', fr: 'fr·' };
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
export const NON_ASCII = /[^\0-\x7f]/;
/** Folding may bring signs to light (½ is 1⁄2): what is left is what engines treat as one word. */
const SIGNS = /[\0-/:-@[-`{-\x7f]+/g;
const MOST_REMEMBERED = 200_000;

/** A word of a text in the form in which words are compared, with its place in UTF-16 code units. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Lower case, no accents, letters and digits only. */
export function foldTerm(word: string): string {
  const folded = foldWord(word);
  return NON_ASCII.test(word) ? folded.toLowerCase().replace(SIGNS, '') : folded;
}

/** The words of a text, as printed but in lower case. */
export const lowerWords = (text: string): string[] => {
  const lower = text.toLowerCase();
  return lower.match(NON_ASCII.test(lower) ? WORD : ASCII_WORD) ?? [];
};

/** The words of a text with their places. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Terms by word; a language keeps its map for good. */
type KnownTerms = Map<string, string>;
const remembered = new Map<string, KnownTerms>();

function knownTerms(language: string): KnownTerms {
  const known = remembered.get(language) ?? new Map<string, string>();
  if (known.size === 0) remembered.set(language, known);
  return known;
}

function learnTerm(known: KnownTerms, word: string, language: string): string {
  const term = makeTerm(word, language);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(word, term);
  return term;
}

function makeTerm(word: string, language: string): string {
  const folded = foldTerm(word);
  if (folded === '' || isStopWord(folded, language)) return '';
  if (language === 'en') return stemWord(folded, language);
  const tag = TAGS[language];
  // The Spanish and French rules read accents.
  return tag === undefined ? folded : tag + stripSigns(stemWord(word, language));
}

/** The term of a lower-case word in a language; empty for a function word. */
export function termOf(word: string, language: string): string {
  const known = knownTerms(language);
  return known.get(word) ?? learnTerm(known, word, language);
}

const stripSigns = (stem: string): string => stem.replace(SIGNS, '');

/** Under which language a passage's terms are kept: languages without rules of their own are one, `und`. */
export const termLanguage = (language: string): string => (language in TAGS ? language : 'und');

/** The terms of lower-case words, without function words. */
export function termsOfWords(words: readonly string[], language: string): string[] {
  const known = knownTerms(language);
  const terms: string[] = [];
  for (const word of words) {
    const term = known.get(word) ?? learnTerm(known, word, language);
    if (term !== '') terms.push(term);
  }
  return terms;
}

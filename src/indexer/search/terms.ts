import { foldWord, stemWord } from '../../text/terms.ts';
import { isStopWord } from './stop-words.ts';

/**
 * How engines write words. The terms of a passage are its stems without function words; Spanish and French stems
 * carry their language, so that an English stem never finds them by chance.
 */
const TAGS: Readonly<Record<string, string>> = { en: '', es: 'es·', fr: 'fr·' };
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
const NON_ASCII = /[^\0-\x7f]/;
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

const remembered = new Map<string, Map<string, string>>();

/** The term of a lower-case word in a language; empty for a function word. */
export function termOf(word: string, language: string): string {
  const known = remembered.get(language) ?? new Map<string, string>();
  if (known.size === 0) remembered.set(language, known);
  let term = known.get(word);
  if (term === undefined) {
    const folded = foldTerm(word);
    const tag = TAGS[language];
    if (folded === '' || isStopWord(folded, language)) term = '';
    else if (language === 'en') term = stemWord(folded, language);
    // The Spanish and French rules read accents.
    else term = tag === undefined ? folded : tag + stripSigns(stemWord(word, language));
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, term);
  }
  return term;
}

const stripSigns = (stem: string): string => stem.replace(SIGNS, '');

/** Languages whose passages are indexed under terms of their own; every other language counts as `und`. */
export const TERM_LANGUAGES: readonly string[] = [...Object.keys(TAGS), 'und'];

/** Spanish endings that lose their stem when somebody types them without the accent. */
const UNACCENTED = [
  [/cion$/, 'ción'],
  [/ia$/, 'ía'],
] as const;

/** The terms under which a word may stand in passages of any language, sorted. */
export function formsOf(word: string): string[] {
  const forms = new Set(TERM_LANGUAGES.map((language) => termOf(word, language)));
  for (const [ending, accented] of UNACCENTED) {
    if (ending.test(word)) forms.add(termOf(word.replace(ending, accented), 'es'));
  }
  forms.delete('');
  return [...forms].sort();
}

/** The terms of words that follow one another, for each language that sees them otherwise. */
export function runsOf(words: readonly string[]): string[] {
  const runs = new Set(TERM_LANGUAGES.map((language) => termsOfWords(words, language).join(' ')));
  runs.delete('');
  return [...runs].sort();
}

export const termsOfWords = (words: readonly string[], language: string): string[] =>
  words.map((word) => termOf(word, language)).filter((term) => term !== '');

/** What is indexed of a passage. */
export interface IndexedText {
  /** Stems without function words, joined by spaces. */
  readonly terms: string;
  /** Folded words as printed, joined by spaces. */
  readonly words: string;
  /** Terms of the headings above, the nearest last. */
  readonly headings: string;
  /** How many terms. */
  readonly length: number;
}

export function indexedText(passage: {
  readonly text: string;
  readonly language: string;
  readonly headings: readonly string[];
}): IndexedText {
  const words = lowerWords(passage.text);
  const terms = termsOfWords(words, passage.language);
  return {
    terms: terms.join(' '),
    words: NON_ASCII.test(passage.text) ? words.map(foldTerm).join(' ') : words.join(' '),
    headings: passage.headings
      .flatMap((heading) => termsOfWords(lowerWords(heading), passage.language))
      .join(' '),
    length: terms.length,
  };
}

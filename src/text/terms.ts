import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';

/** A word as it stands in a text: half-open offsets in UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  en: english,
  es: spanish,
  fr: french,
};

const MARKS = /\p{M}/gu;
const NON_ASCII = /[^\0-\x7f]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/** The maximal runs of letters or digits of a text, in order; a combining accent does not end a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const inside = code < 128 ? isAsciiWord(code) : isWord(String.fromCodePoint(code), start >= 0);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      words.push({ start, end: at });
      start = -1;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (start >= 0) words.push({ start, end: text.length });
  return words;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

const isWord = (character: string, within: boolean): boolean =>
  LETTER_OR_DIGIT.test(character) || (within && MARK.test(character));

/** Lower case without accents: `Édición` and `edicion` are one. The length may differ from the word's. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return NON_ASCII.test(lower) ? lower.normalize('NFKD').replace(MARKS, '') : lower;
}

/**
 * The stem of a word by Porter's rules for English, Spanish or French; in another language the folded word.
 * Stems compare, they are not for print.
 */
export function stemWord(word: string, language = 'en'): string {
  const stemmer = STEMMERS[language];
  // The Spanish and French rules read accents, so folding comes last.
  return stemmer ? foldWord(stemmer.stem(word.toLowerCase())) : foldWord(word);
}

/** The stems of a text in order, repeats included. */
export function stemsOf(text: string, language = 'en'): string[] {
  return wordsOf(text).map((word) => stemWord(text.slice(word.start, word.end), language));
}

import { foldWord } from '../../text/terms.ts';

const VOWEL = /[aeiouy]/;

/**
 * A key that the inflections of a word share. Much gentler than a stemmer, which takes `generic` and `general`, or
 * `policy` and `police`, for one.
 */
export function inflectionKey(word: string, language: string): string {
  const folded = foldWord(word);
  return (KEYS[language] ?? englishKey)(folded);
}

const KEYS: Readonly<Record<string, (word: string) => string>> = {
  en: englishKey,
  es: spanishKey,
  fr: frenchKey,
};

function englishKey(word: string): string {
  if (word.length <= 3) return word;
  let key = word;
  if (key.endsWith('ies') && key.length > 4) key = `${key.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh)es$/.test(key)) key = key.slice(0, -2);
  else if (/[^sui]s$/.test(key)) key = key.slice(0, -1);
  const bare = /(?:ing|ed)$/.test(key) ? key.replace(/(?:ing|ed)$/, '') : key;
  if (bare.length >= 4 && VOWEL.test(bare)) key = bare;
  if (key.endsWith('e') && key.length > 4) key = key.slice(0, -1);
  if (/([bdfglmnprt])\1$/.test(key)) key = key.slice(0, -1);
  // One key for both sides of the Atlantic: labour, authorise, aluminium.
  if (key.length > 5)
    key = key
      .replace(/our$/, 'or')
      .replace(/is(ation)?$/, 'iz$1')
      .replace(/inium$/, 'inum');
  return key;
}

function spanishKey(word: string): string {
  if (word.length <= 3) return word;
  const singular = word.replace(/(?<=[^aeiou])es$|s$/, '');
  return singular.length > 3 ? singular.replace(/[aeo]$/, '') : singular;
}

function frenchKey(word: string): string {
  if (word.length <= 3) return word;
  const singular = word.endsWith('aux') ? `${word.slice(0, -3)}al` : word.replace(/[sx]$/, '');
  return singular.length > 3 ? singular.replace(/e$/, '') : singular;
}

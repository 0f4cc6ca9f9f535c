import type { Codebook, Homonym } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import { Lexicon } from './lexicon.ts';

/** What a pattern stands for. `not`: inside it no term of the theme counts. `aside`: a sign that nothing is argued. */
export type Pattern =
  | { readonly kind: 'term'; readonly theme: ThemeId; readonly term: string; readonly weight: number }
  | { readonly kind: 'not'; readonly theme: ThemeId }
  | { readonly kind: 'aside'; readonly weight: number }
  | { readonly kind: 'homonym'; readonly homonym: Homonym }
  | { readonly kind: 'near'; readonly homonym: Homonym; readonly sense: number };

const LANGUAGES = ['en', 'es', 'fr'];
const ACRONYM = /^[\p{Lu}\p{N}]{2,}$/u;

/** The codebook's vocabulary, one lexicon a language; acronyms belong to all of them. */
export function lexiconsOf(codebook: Codebook): ReadonlyMap<string, Lexicon<Pattern>> {
  const languages = new Set([
    ...LANGUAGES,
    ...codebook.themes.flatMap((theme) => theme.keywords.map((keyword) => keyword.language)),
  ]);
  const lexicons = new Map(
    [...languages].map((language) => [language, new Lexicon<Pattern>(language, isRepetition)]),
  );
  const add = (term: string, language: string | null, pattern: Pattern): void => {
    for (const [key, lexicon] of lexicons) {
      if (language === null || key === language || ACRONYM.test(term)) lexicon.add(term, pattern);
    }
  };
  for (const theme of codebook.themes) {
    for (const { term, weight, language } of theme.keywords) {
      add(term, language, { kind: 'term', theme: theme.id, term, weight });
    }
    for (const phrase of theme.not) add(phrase, null, { kind: 'not', theme: theme.id });
  }
  for (const { term, weight } of codebook.asides) add(term, null, { kind: 'aside', weight });
  for (const homonym of codebook.homonyms) {
    add(homonym.term, homonym.language, { kind: 'homonym', homonym });
    for (const [sense, { near }] of homonym.senses.entries()) {
      for (const word of near) add(word, homonym.language, { kind: 'near', homonym, sense });
    }
  }
  return lexicons;
}

/** Two spellings with the same inflections are one term, counted once: `policy` and `policies`. */
const isRepetition = (a: Pattern, b: Pattern): boolean =>
  a.kind === b.kind && ((a.kind === 'term' && b.kind === 'term') || (a.kind === 'not' && b.kind === 'not'))
    ? a.theme === b.theme
    : a.kind === 'near' && b.kind === 'near' && a.homonym.senses === b.homonym.senses && a.sense === b.sense;

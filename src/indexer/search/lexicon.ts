import { termLanguage, termOf, termsOfWords } from './terms.ts';

/** How the words of a query stand in an index. */
export interface Lexicon {
  /** The terms under which a word may stand, sorted; none for a function word of every language there. */
  readonly forms: (word: string) => string[];
  /** Terms that follow one another as the words do, joined by spaces, once for each language that sees them otherwise. */
  readonly runs: (words: readonly string[]) => string[];
  /** The terms of all the words, for each language in which none is a function word. */
  readonly lists: (words: readonly string[]) => string[][];
  /** Indexed words at most so many edits from a word, the nearest first. */
  readonly similar: (word: string, edits: number) => readonly string[];
}

/** Spanish endings that lose their stem when somebody types them without the accent. */
const UNACCENTED = [
  [/cion$/, 'ción'],
  [/ia$/, 'ía'],
] as const;

/** The lexicon of an index that holds passages in these languages. */
export function createLexicon(languages: readonly string[], similar: Lexicon['similar']): Lexicon {
  const present = [...new Set(languages.map(termLanguage))].sort();
  const spoken = present.length === 0 ? ['en'] : present;
  const remembered = new Map<string, readonly string[]>();
  return {
    forms: (word) => {
      const forms = new Set(spoken.map((language) => termOf(word, language)));
      if (spoken.includes('es')) {
        for (const [ending, accented] of UNACCENTED) {
          if (ending.test(word)) forms.add(termOf(word.replace(ending, accented), 'es'));
        }
      }
      forms.delete('');
      return [...forms].sort();
    },
    runs: (words) => {
      const runs = new Set(spoken.map((language) => termsOfWords(words, language).join(' ')));
      runs.delete('');
      return [...runs].sort();
    },
    lists: (words) => {
      const lists = spoken.map((language) => termsOfWords(words, language));
      const whole = lists.filter((terms) => terms.length === words.length);
      return [...new Map(whole.map((terms) => [terms.join(' '), terms])).values()];
    },
    similar: (word, edits) => {
      const key = `${word}~${edits}`;
      const found = remembered.get(key) ?? similar(word, edits);
      remembered.set(key, found);
      return found;
    },
  };
}

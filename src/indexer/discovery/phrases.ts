import { isStopWord } from '../search/stop-words.ts';
import { foldTerm, lowerWords } from '../search/terms.ts';

/** Words of a phrase that may be a term. */
const MOST_WORDS = 4;
/** Letters of a single word that may be a term. */
const LEAST_LETTERS = 4;
/** What phrases do not reach across: punctuation, and addresses of the web. */
const CLAUSE_END = /(?:https?:\/\/|www\.)\S+|[.;:!?()[\]"“”«»\n]|,\s/u;

/** The phrases of one to four words of a text that could be terms of a codebook, in lower case, each once. */
export function phrasesOf(text: string, language: string): Set<string> {
  const phrases = new Set<string>();
  for (const clause of text.split(CLAUSE_END)) {
    const words = lowerWords(clause);
    const bears = words.map((word) => /\p{L}/u.test(word) && !isStopWord(foldTerm(word), language));
    words.forEach((_, from) => {
      if (!bears[from]) return;
      for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
        if (!bears[to]) continue;
        const phrase = words.slice(from, to + 1).join(' ');
        if (to > from || phrase.length >= LEAST_LETTERS) phrases.add(phrase);
      }
    });
  }
  return phrases;
}

import { foldTerm, termOf } from './terms.ts';

/** The words of a record as printed, folded. */
export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[];
  /** Sorted, each once. */
  readonly terms: readonly string[];
  /** The terms under which a folded word stands, the empty one where it is a function word; none for an unknown word. */
  readonly termsOf: (word: string) => readonly string[];
  readonly startingWith: (prefix: string) => readonly string[];
}

export function createVocabulary(byLanguage: Readonly<Record<string, string>>): Vocabulary {
  const terms = new Map<string, Set<string>>();
  for (const [language, words] of Object.entries(byLanguage)) {
    for (const word of words.split(' ')) {
      const folded = foldTerm(word);
      if (folded === '') continue;
      const known = terms.get(folded);
      if (known) known.add(termOf(word, language));
      else terms.set(folded, new Set([termOf(word, language)]));
    }
  }
  const words = [...terms.keys()].sort();
  const distinct = new Set([...terms.values()].flatMap((of) => [...of]));
  distinct.delete('');
  return {
    words,
    terms: [...distinct].sort(),
    termsOf: (word) => [...(terms.get(word) ?? [])],
    startingWith: (prefix) => startingWith(words, prefix),
  };
}

/** The part of a sorted list that begins with a prefix. */
export function startingWith(sorted: readonly string[], prefix: string): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(prefix)) end += 1;
  return sorted.slice(low, end);
}

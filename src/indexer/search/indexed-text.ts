import { foldTerm, lowerWords, NON_ASCII, termsOfWords } from './terms.ts';

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
    words: NON_ASCII.test(passage.text) ? words.map(foldTerm).filter(Boolean).join(' ') : words.join(' '),
    headings: passage.headings
      .flatMap((heading) => termsOfWords(lowerWords(heading), passage.language))
      .join(' '),
    length: terms.length,
  };
}

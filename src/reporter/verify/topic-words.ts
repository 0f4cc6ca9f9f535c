import { foldWord, stemWord, wordsOf } from '../../text/terms.ts';

const EMPTY = new Set(
  'the a an of and or in on to for with by from at as is are was were be been it its this that these those same change rise growth fall real year years latest since before after between v versus us u s than more about into out per not no which who has have had'.split(
    ' ',
  ),
);

/** The stems of the words that say what a text is about. */
export function topicWords(text: string): Set<string> {
  const words = wordsOf(text).map(({ start, end }) => text.slice(start, end));
  return new Set(
    words.filter((word) => /\p{L}/u.test(word) && !EMPTY.has(foldWord(word))).map((word) => stemWord(word)),
  );
}

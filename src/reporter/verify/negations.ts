/** Words that turn a sentence round, as letters: an omission must not hide them, nor brackets bring them in. */
const NEGATIONS = new Set(
  [
    'not no never nor neither none without cannot dont doesnt didnt cant wont wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt',
    'nunca jamás ni sin ningún ninguna ninguno tampoco',
    'ne pas jamais sans aucun aucune ni',
  ].flatMap((list) => list.split(' ')),
);

/** The words that negate, of a list of words in letters. */
export const negationsIn = (words: readonly string[]): string[] =>
  words.filter((word) => NEGATIONS.has(word));

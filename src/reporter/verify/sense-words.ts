/** Words that turn a sentence round, as letters: an omission must not hide them, nor brackets bring them in. */
const NEGATIONS = new Set(
  [
    'not no never nor neither none without cannot dont doesnt didnt cant wont wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt',
    'nunca jamás ni sin ningún ninguna ninguno tampoco',
    'ne pas jamais sans aucun aucune ni',
  ].flatMap((list) => list.split(' ')),
);

/** Words of duty, measure and direction: what stands in brackets for one of them must not be another. */
const MEASURES = new Set(
  [
    'may must shall should can could will would might all every each any some many most few more less fewer only always',
    'before after until above below over under against support supports oppose opposes raise raises lower lowers increase decrease strengthen weaken keep end',
    'puede pueden debe deben todos todas algunos más menos antes después contra siempre solo',
    'peut peuvent doit doivent tous toutes plus moins avant après contre toujours',
  ].flatMap((list) => list.split(' ')),
);

/** The words that negate, of a list of words in letters. */
export const negationsIn = (words: readonly string[]): string[] =>
  words.filter((word) => NEGATIONS.has(word));

/** The words of a list that measure, numbers among them. */
export const measuresIn = (words: readonly string[]): string[] =>
  words.filter((word) => MEASURES.has(word) || /\d/.test(word));

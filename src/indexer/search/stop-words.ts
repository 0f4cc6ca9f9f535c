/** Words that carry no subject, folded. Not among them: negations, and particles such as the "up" of "roll up". */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about after also an and any are as at be because been being between both but by can could did do does doing
    during each for from further had has have having he her here hers herself him himself his how i if in into is it
    its itself just may me might more most must my myself of on once only or other our ours ourselves own s same shall
    she should so some such t than that the their theirs them themselves then there these they this those through to
    too very was we were what when where which while who whom whose why will with would you your yours yourself`,
  es: `a al algo algunas algunos ante antes aquel aquella como con cual cuales cuando cuyo de del desde donde e el ella
    ellas ellos en entre era eran es esa esas ese eso esos esta estan estar estas este esto estos fue fueron ha han
    hasta hay la las le les lo los mas me mi mis mucho muy nos nosotros o otra otras otro otros para pero por porque que
    quien quienes se sea sean ser si sido sobre son su sus tambien tanto te tiene tienen todo todos tu tus u un una unas
    unos y ya yo`,
  fr: `a ai au aussi aux avec c ce ces cet cette comme d dans de des donc dont du elle elles en entre est et etaient
    etait etant ete etre eux il ils j je l la le les leur leurs lui m ma mais me meme mes mon n nos notre nous on ont ou
    par plus pour qu que quel quelle quelles quels qui s sa sans se ses si son sont sur t ta te tes toi ton tous tout
    toute toutes tres tu un une vos votre vous y`,
};

const SETS = new Map(Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(/\s+/))]));

/** Whether a folded word is one of the function words of a language; never in a language that has no list. */
export const isStopWord = (word: string, language: string): boolean => SETS.get(language)?.has(word) ?? false;

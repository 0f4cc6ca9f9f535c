import { type PhraseList, phraseFinder, phrasesIn } from './phrases.ts';
import { wordsOf } from './words.ts';

/** Words by which a sentence says what somebody wants, and not only how things are. */
const WISH_CUES: Readonly<Record<string, PhraseList<'wish' | 'shield'>>> = {
  en: {
    wish: `should, shouldn't, must, ought to, needs to, need to, let, let's, please, ask, asks, urge, urges, recommend, recommends, request, requests, propose, proposes, favor, favors, favour, support, supports, supported, oppose, opposes, object, objects, object to, endorse, endorses, prefer, prefers, reject, rejects, welcome, welcomes, want, wants, wish, would like, we'd like, would be glad, would accept, can accept, could accept, could support, can support, call for|on|upon, calls for|on|upon, stand by, stands by, is wrong|right, are wrong|right, do not, don't, would be better|best|worth|worse|wise|unwise|a|an, would not|cost|close|hurt|harm|harden|help|be, no need, better to, it is time, it's time, had better, deserves, deserve, hope, hopes, against, no objection`,
    shield: `we ask ourselves, asks that 40, as you please, requests for comment, should you have, should there be, let us know, must have been`,
  },
  es: {
    wish: `debe, deben, debería, deberían, debiera, deberá, pedimos, pide, piden, solicitamos, proponemos, recomendamos, apoyamos, apoya, apoyo, rechazamos, nos oponemos, se opone, exigimos, queremos, quiere, preferimos, que se, hay que, hace falta, conviene, instamos, aceptamos, aceptaríamos, respaldamos, no hace falta, es necesario, convendría, estamos a favor, estamos en contra`,
  },
  fr: {
    wish: `doit, doivent, devrait, devraient, demandons, demande que, proposons, recommandons, appuyons, soutenons, nous opposons, rejetons, voulons, souhaitons, préférons, il faut, il faudrait, il convient, prions, acceptons, accepterions, sommes favorables, sommes pour, sommes contre, exigeons, invitons, il y a lieu`,
  },
};

const FINDERS = Object.fromEntries(
  Object.entries(WISH_CUES).map(([language, cues]) => [language, phraseFinder(cues)]),
);

/** A verb that opens a sentence in the imperative: "Keep the …", "Restore the …". */
const IMPERATIVE =
  /^(?:["“(]|\d+[.)]|[•–-])?\s*(?:keep|raise|lower|leave|restore|repeal|extend|renew|lift|strike|add|put|make|give|drop|end|take|apply|adopt|enforce|index|cover|require|fund|finance|hold|include|exempt|remove|cut|stop|do not|don't|no)\b/i;

/** Whether a sentence says what somebody wants; a question says it of nobody. */
export function statesWish(sentence: string, language: string): boolean {
  if (/\?["”’)]*\s*$/u.test(sentence)) return false;
  if (language === 'en' && IMPERATIVE.test(sentence.trimStart())) return true;
  const find = FINDERS[language] ?? FINDERS.en;
  return (
    find !== undefined && phrasesIn(wordsOf(sentence, language), find).some(({ value }) => value === 'wish')
  );
}

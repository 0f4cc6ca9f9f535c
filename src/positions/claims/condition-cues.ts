import type { PhraseList } from './phrases.ts';

/**
 * `sets`: opens a condition by itself. `asks`: opens one where the rest of the sentence consents. `shield`: looks like
 * either and is none.
 */
export type ConditionCue = 'sets' | 'asks' | 'shield';

export const CONDITION_CUES: Readonly<Record<string, PhraseList<ConditionCue>>> = {
  en: {
    sets: `comma provided, provided always? that, provided comma? however comma? that, provided only? that,
      provided the|it|they|we|there|small|any|no|this|its|such|a|an|he|she|you|their|our|both|all|each|every|those|these|nobody|nothing|one|somebody|someone|everyone|mexico|canada|congress|mills|producers,
      providing that?, on the? strict|sole|express|clear|one|single|following? condition|conditions that|of,
      on the understanding|footing|proviso|basis|assumption that, with the proviso|caveat|understanding|reservation|exception that,
      if comma? and only if, if comma? but only if, only if, only when, only once, only after, only with, only as, only upon, only together, only on condition, so long as, as long as, unless, except where,
      not before, not until, no earlier than, no sooner than, subject to, conditional upon|on, conditioned upon|on, contingent upon|on, in return for, in exchange for,
      assuming that?, with|on|under one|two|three|four|a|some|the|these|those|this|that few? conditions|condition|caveats|caveat|provisos|proviso|reservations|reservation,
      phased in, not otherwise, or not at all, but|yet|and otherwise no|not, on those|these|such|that|no|which terms|term|footing,
      on terms that, depends upon? on?, hinges on, tied to, you will|shall? have our support|vote|backing|thanks|signature, you'll have our support|vote|backing|thanks,
      without it|them|that|these comma no|not|the, without that comma`,
    asks: `if, once, given that?, were the|that|those|these|it|there|they|she|he|a|an|either|both|its|our, should it|that|they|this|he|she|there, with|given safeguards|adequate|proper|enough|sufficient, in case, as soon as, when it's|that|there's, until the|all|both|mexico|canada|these|those|it|they, where a|an, after they|it had|has|have, supposing that?`,
    shield: `if you ask|like|please|will|prefer, if i may|might, if we may|might, if anything, if only because?, if not, if so, if any, if at all, if nothing else, if ever, if possible, if necessary, if need be, if memory serves, if truth be told, if … mistaken, if i am|'m|were honest|frank,
      as if, even if, even once, know|knows|knew|ask|asks|asked|wonder|wonders|wondered|see|doubt|doubts|unclear|asking|tell|tells if, help|helps|kindness|matter|matters|better|obliged|surprised|surprise|surprising … if,
      what if, if it … broke|broken, if this is, as though,
      as long as i|we|anyone|anybody can|could remember, as long as the|a|an|any|my|his|her|your day|days|list|arm|book|agreement|football|road|treaty|pact|others, as long as there have|has been, as long as it takes|took, as long as in|any|other,
      so long as i|we can|could remember, unless i|we am|are mistaken, unless i'm|we're mistaken, unless i|we miss|missed|misread|misunderstand,
      once again|upon|more|a|every|in|per|before|each|and|was|were|called|said|told|had|for|or, once the panel|agreement|treaty|pact|tariffs|tariff|usmca|dust|duties|ink ruled|decided|took|went|entered|came|settled|had|was|were, once comma, at once, more than once, once we|i|he|she|it|they had|was|were,
      is|are|was|were|be|been|being|has|have|had provided, provided by|for|in|to|under|with|us|me|at, comma provided by|for|in|to|under,
      subject to a|an|the|section|antidumping|duties|duty|tariff|tariffs|review|another|its|our|their|this … percent|duty|duties|tariff|tariffs|surcharge|levy|quota|remedies,
      subject to duty|duties|tariffs|section|antidumping|challenge|review|dispute|complaint|complaints|that|the same,
      not until … did|was|were, not before time, only as a|an|the|good|far|long|strong, tied to the|a|an|prices|inflation, depends on|upon it, not only with|as|if|when|once`,
  },
  es: {
    sets: `siempre y cuando, siempre que, a condición de que?, con la condición de que?, sólo|solo|solamente|únicamente si, si comma? y sólo|solo si, sólo|solo cuando, a menos que, salvo que, salvo si, sujeto|sujeta|sujetos|sujetas a,
      en tanto que?, a cambio de, con tal de que?, no antes de, hasta que|tanto, con la reserva de que?, bajo la condición de que?, en el entendido de que, condicionado|condicionada a, supeditado|supeditada a, con una condición, mientras no, mientras se, mientras el|la|los|las`,
    asks: 'si, una vez que, cuando, en caso de que?, mientras',
    shield: `si no nos|me equivocamos|equivoco, como si, aun si, incluso si, si bien, no sé|sabemos si, preguntó|pregunta|preguntan|saber|ver si, una vez más, mientras tanto, mientras que, mientras duren|dure, si acaso, si se me permite, sujeto|sujeta|sujetos|sujetas a un|una|el|la|los|las … por|arancel|aranceles|cuota|derecho|derechos,
      sujeto|sujeta|sujetos|sujetas a aranceles|derechos|cuotas, hasta que entró`,
  },
  fr: {
    sets: `à condition que|qu'|de|d', à la condition que|qu'|de|d', pourvu que|qu', pour autant que|qu', sous réserve que|qu'|de|d'|du|des, seulement si, uniquement si, si comma? et seulement si, à moins que|qu'|de|d', tant que|qu', dès lors que|qu', en échange de|d'|du, moyennant, pas avant que|qu'|de|le|la|l', jusqu'à ce que|qu', en contrepartie de|d', sous condition,
      une fois que|qu'`,
    asks: "si, s' il|ils, lorsque, lorsqu', en cas de|d'",
    shield: `si nous ne nous trompons pas, si je ne me trompe, comme si, comme s', même si, même s', savoir si|s', demande|demandent si|s', ignore|ignorons|sais|savons si|s', si bien que, si ce n', tant que nous y sommes, une fois de plus, une fois encore, une fois pour toutes, sous réserve d' un? droit, s' il vous plaît`,
  },
};

/** Words by which a submitter consents, or would: what a weak opener can bind. */
export const CONSENT: Readonly<Record<string, PhraseList<'consent'>>> = {
  en: {
    consent: `we|i|members|union|association would|could|can|may|might, we|i do|have|would|will no|not|raise, we'd, i'd, we'll, they'd, would|could|can|may|might be? supported|accepted|acceptable|welcome|tolerated|borne|considered|admissible|tolerable|approved|fine|work|stay|stand|do|suit,
      support, supports, supported, back, backs, accept, accepts, acceptable, tolerable, welcome, welcomes, endorse, endorsed, favor, favour, agree, agreeable, content, contented, suits, suit, fine, ok, okay, all right, alright, satisfied, glad, gladly, pleased, willing, prepared to, ready to, open to,
      objection, objections, object, objectionable, unobjectionable, not oppose, opposition, mind, sign, vote, extend, renew, bless, tolerate, reconsider, consent, concede, live with, go along, endorsement, approve, reluctant, no quarrel, yes, worth, worthwhile, well enough, of use, for it, i'm for, we're for, am for, are for, may be, is good, otherwise, sure, don't bother,
      no trouble|complaint|fear|problem|harm|argument, raise no, should be? extended|renewed|confirmed|kept, keep it, you could|can, easily met, say yes|amen, recommend extension|an, recommend a|the, could, might be, would be good|useful|my|the|welcome|fine|better|sensible, why not, good if, follow, endorse, would not insist, like the|it to, bearable, reasonable, sensible, sign on, signed on, go ahead, get behind, stand behind, come round, come around, change our|my|its, think better`,
  },
  es: {
    consent: `apoyamos, apoyo, apoya, apoyaríamos, apoyaría, aceptamos, aceptaríamos, aceptaría, acepta, aceptable, aceptables, respaldamos, respalda, respaldaría, respaldaríamos, podríamos, podría, podemos, favor, conviene, convendría, acompañaríamos, acompañamos, admitimos, admitiríamos, objeción, no nos oponemos|opondríamos, toleraríamos, suscribimos, suscribiríamos, firmaríamos, bienvenida, bienvenido, sería, serían, veríamos, renovaríamos, dispuestos, de acuerdo, estaríamos, admisible, debe renovarse, vemos bien`,
  },
  fr: {
    consent: `appuyons, appuie, appuierions, appuierait, soutenons, soutient, soutiendrions, soutiendrait, acceptons, accepte, accepterions, accepterait, acceptable, pouvons, pourrions, pourrait, favorables, favorable, objection, ne nous opposons|opposerions, souscrivons, tolérerions, serait, seraient, serions, verrions, signerions, d' accord, prêts, admettons, consentirions, renouvellerions`,
  },
};

/** A rule, not a demand: who or what qualifies, or what was agreed in the past. */
export const LEGAL: Readonly<Record<string, PhraseList<'legal'>>> = {
  en: {
    legal: `qualify|qualifies only? if, qualify|qualifies provided|when|where, qualify|qualifies so long as, is|are considered? originating, deemed originating, the law|statute|act|rule|agreement|treaty states|provides|says|allows|permits that?, article|section … provides|states|allows|permits,
      agreed|accepted|consented|signed|ratified|voted … in %year, in %year … agreed|accepted|signed|voted|ratified`,
  },
  es: {
    legal:
      'un bien|producto califica, bienes|productos califican, es originario, la ley|norma establece|dispone|permite',
  },
  fr: {
    legal:
      'un produit|bien est originaire, produits|biens sont originaires, est admissible, la loi prévoit|permet|dispose',
  },
};

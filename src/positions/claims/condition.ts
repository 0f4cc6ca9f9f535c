import type { Span } from '../../model/span.ts';

/** Words that open a condition, by language. What follows, to the end of the clause, is what is demanded. */
const OPENERS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:provided(?: always)?(?:,? however,?)? that|provided (?=(?:the|it|they|we|there|small|any|no|this|its|such)\b)|providing (?:that )?(?=(?:the|it|they|we|there)\b)|on (?:the )?(?:strict |sole |express )?condition (?:that|of)|on the understanding that|with the (?:proviso|caveat|understanding|reservation) that|(?:if,? )?and only if|(?:but )?only (?:if|when|once|after|where)|so long as|as long as|if (?:and when )?(?=(?:the|it|they|there|small|our|a|an|any|each|every|no|all|both|mexico|canada|congress|ustr|producers|suppliers|imports|enforcement|firms|companies)\b)|unless|not (?:before|until|unless)|once (?=(?:the|it|they|there|small|our|a|an|new|domestic|all|both|mexico|canada|congress)\b)|subject to|conditional (?:up)?on|contingent (?:up)?on|in (?:return|exchange) for|assuming (?:that )?(?=\w)|until (?=(?:the|it|they|there|our|new|domestic|all)\b)|with (?:two|three|one|a few|some) (?:conditions|caveats|provisos|reservations)|phased in|(?:but|yet) not (?:before|unless|until|for|if)|(?:no objection|not object|not oppose|live with|accept|welcome|support)[^.;]{0,80}?\b(?:if|provided|so long as|as long as|once|when)\b)/giu,
  es: /\b(?:siempre (?:y cuando|que)|a condición de que|con la condición de que|sólo si|solo si|únicamente si|a menos que|salvo que|mientras (?=no\b|se\b|el\b|la\b|los\b|las\b)|sujeto a|en tanto (?:que )?|una vez que|a cambio de|con tal de que|no antes de|hasta (?:que|tanto))/giu,
  fr: /\b(?:à condition (?:que|de)|pourvu que|pour autant que|sous réserve (?:de|que|d['’])|seulement si|uniquement si|à moins que|tant que|dès lors que|une fois que|en échange de|moyennant|pas avant(?: que)?|jusqu['’]à ce que)/giu,
};

/** Beginnings that look like a condition and are none: a manner of speaking, time past, the law's own words. */
const FALSE_FRIENDS =
  /^(?:if (?:you ask|i may|we may|anything|only because|not|so|that)|as long as (?:i|we|anyone|anybody) (?:can|could) remember|as long as (?:the|a|an) (?:day|list|arm|football)|so long as (?:i|we) can remember|unless (?:i am|i'm|we are|we're) mistaken|once (?:again|upon|more)|provided (?:by|for|in|to|under)|subject to (?:the )?(?:duty|duties|tariff|tariffs|review|a tariff|an? [0-9]|section|antidumping)|once the (?:panel|agreement|tariffs?|usmca|pact) (?:ruled|decided|took|went|entered|came))/iu;

/**
 * The first condition that a sentence sets, as a span of it from the opening word to the end of the clause; null
 * where it sets none.
 */
export function conditionIn(sentence: string, language: string): Span | null {
  const openers = OPENERS[language] ?? OPENERS.en;
  if (!openers) return null;
  for (const match of sentence.matchAll(openers)) {
    const start = match.index;
    const rest = sentence.slice(start);
    if (FALSE_FRIENDS.test(rest)) continue;
    return { start, end: start + clauseLength(rest) };
  }
  return null;
}

/** To the next full stop of a clause: a semicolon, a dash or the end; closing marks stay outside. */
function clauseLength(rest: string): number {
  const stop = /;|\s[–—-]\s|—|[.!?]["”’)]*\s*$/u.exec(rest);
  const end = stop ? stop.index : rest.length;
  return rest.slice(0, end).trimEnd().length;
}

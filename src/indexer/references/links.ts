/**
 * What may stand between a citation and the name of its instrument. Every pattern is anchored at both ends and runs
 * over a short gap only.
 */

/** The longest gap that is looked at. */
export const LONGEST_GAP = 160;

const BRACKET = '(?:\\s*[([][^()[\\]]{0,80}[)\\]])?';
const OF = "(?:of|in|under|to|from|within|del?|de la|de los|de las|du|des|de l['’]|d['’])";
const INNER_UNIT =
  '(?:(?:sub)?(?:title|part|chapter|section|subpart|division)\\s+[\\dIVXA-Z]{1,5}\\s+(?:of|to)|annex(?:es)?\\s+to)';
const FILLER = `(?:the|this|said|our|its|their|la|el|los|las|le|les|China['’]s|[A-Z][\\w.]*['’]s|WTO|U\\.S\\.|US|United States|(?:19|20)\\d\\d|original|current|existing|proposed|draft|amended|revised|new|old|\\d{1,2}(?=\\s*\\n)|${INNER_UNIT})`;

/** `(…), of the`: from the citation to the name behind it. */
export const TO_NAME_BEHIND = new RegExp(`^${BRACKET}\\s*,?\\s*${OF}\\s*(?:${FILLER}\\s+)*(?:l['’])?$`, 'i');
/** Nothing at all, as in "Article 34.7 USMCA". */
export const RIGHT_BEFORE_NAME = /^\s+$/;
/** `”) at`: from the name in front to the citation. */
export const FROM_NAME_IN_FRONT = new RegExp(
  `^(?:['’]s)?[”"’)\\]]*(?:\\s*\\(?[“"][^”"]{1,40}[”"]\\)?)?(?:\\s+(?:19|20)\\d\\d)?[”"’)\\]]*${BRACKET}[\\s,:(–—-]*(?:(?:at|in|under|see|including|namely|and its|rules in|e\\.g\\.,?|i\\.e\\.,?|obligations?|commitments?|provisions?|\\(|,)[\\s,(]*){0,3}(?:the\\s+)?(?:(?:Second\\s+|First\\s+)?(?:Ad\\s+|Interpretative\\s+)?Note\\s+to\\s+)?$`,
);
/** From one citation to the next one, which shares its instrument: `and`, `of`, `,`. */
export const TO_NEXT_CITATION = new RegExp(
  `^${BRACKET}\\s*(?:,\\s*)?(?:and|or|y|e|o|et|ou|&|,|;|${OF})?\\s*(?:the\\s+|${OF}\\s+)?$`,
  'i',
);
/** A law that was named before: `of such Act`. */
export const OF_THAT_LAW = new RegExp(
  `^${BRACKET}\\s*,?\\s*(?:of|under|in|to)\\s+(?:such|that|said|the|this|dicha|ladite)\\s+(Act|Agreement|Code|Law|Protocol|Convention|Treaty|Statute)\\b(?!\\s+(?:of|on|for|among|between)\\b)`,
);
/** A law that is meant and not named: `of the law`, `of government procurement law`. */
export const OF_SOME_LAW = new RegExp(
  `^${BRACKET}\\s*,?\\s*(?:of|under|in|to)\\s+(?:(?:the|that|this|its|their|our|\\p{Ll}+)\\s+){0,4}(?:laws?|statutes?|guidelines?|regulations?|measures|rules|protocol|code|constitution|contract|charter)\\b`,
  'u',
);
/** The very paper that is being read. */
export const OF_THIS_PAPER =
  /^\s*,?\s*(?:(?:of|in|to)\s+(?:this|our|these)\s+(?:letter|comments?|submission|paper|report|notice|testimony|document|filing|brief|statement)|below|above|supra|infra|hereof|hereto)\b/i;
/** `of this title`, `of title 20`. */
export const OF_A_TITLE = /^(?:\s+\d)?\s*,?\s*(?:of|in|under)\s+(?:(this)\s+title|title\s+(\d{1,2}))\b/i;
/** `Id. at`: the instrument of the note before. */
export const IDEM = /\b(?:Id|Ibid|Idem)\.?,?\s*(?:at\s*)?$/;
/** `such` in front of a unit that was named before. */
export const SUCH = /\b(?:such|said|that same|dicho|ledit)\s+$/i;

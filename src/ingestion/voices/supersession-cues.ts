const FILING = `(?:comments?|submissions?|letters?|filings?|statements?|testimony|testimonies|rebuttals?|versions?|briefs?)`;
const DOCUMENT = String.raw`(?:\w+[ ]){0,3}?${FILING}`;
/** Where a speaker names an earlier filing of its own. */
const EARLIER = String.raw`(?:(?:our|my)\s(?:\S+\s){0,4}?${FILING}|the\s(?:\S+\s){0,3}?(?:earlier|prior|previous|original|first|initial|preceding)\s(?:\S+\s){0,3}?${FILING}|(?:the\s)?(?:comments?|submission|letter|statement|testimony)\s(?:that\s)?(?:we|I)\s(?:filed|submitted|sent)|what\s(?:we|I)\s(?:said|wrote|filed|submitted))`;
/** A part of it, which leaves the rest standing. */
const PART = String.raw`(?:(?:the\s)?(?:section|part|page|paragraph|table|figure|footnote|annex|exhibit|answer|response)s?\s(?:\S+\s){0,3}?(?:of|in)\s)?`;
const ALSO = String.raw`(?:supplements?\s(?:and|but)\s(?:also\s)?(?:in\s[^,.]{1,30}?\s)?)?`;
const REPLACES = String.raw`(?:fully\s|entirely\s|hereby\s)?(?:supersedes?|replaces?|is\s(?:filed|submitted|offered)\s(?:to\sreplace|in\s(?:place|lieu)\sof)|takes?\sthe\splace\sof|stands?\sin\s(?:place|lieu)\sof)`;
const CORRECTS = String.raw`(?:hereby\s)?(?:corrects?|amends?|revises?)`;
const THIS = String.raw`(?:this|these|the\s(?:present|attached|enclosed)|which)\s?(?:${DOCUMENT}\s)?(?:also\s)?`;

export interface SupersessionCue {
  readonly scope: 'whole' | 'part';
  readonly pattern: RegExp;
}

/** Sentences by which a filing says that it stands for an earlier one of the same author, the first match deciding. */
export const SUPERSESSION_CUES: readonly SupersessionCue[] = [
  {
    scope: 'whole',
    pattern: cue(
      `${THIS}${ALSO}${REPLACES}\\s(?:and\\s\\w+\\s)?(?:in\\s(?:its|their)\\sentirety\\s)?${PART}${EARLIER}`,
    ),
  },
  {
    scope: 'part',
    pattern: cue(`${THIS}${ALSO}${CORRECTS}\\s${PART}${EARLIER}`),
  },
  {
    scope: 'whole',
    pattern: cue(`(?:we|I)\\s(?:hereby\\s|now\\s)?(?:withdraw|replace|supersede|retract)\\s${EARLIER}`),
  },
  {
    scope: 'part',
    pattern: cue(
      `(?:we|I)\\s(?:hereby\\s|now\\s|wish\\sto\\s|write\\sto\\s)?(?:correct|amend|revise)\\s${EARLIER}`,
    ),
  },
  { scope: 'whole', pattern: cue(`please\\s(?:disregard|discard|ignore|replace)\\s${EARLIER}`) },
  {
    scope: 'whole',
    pattern:
      /(?<!\p{L})(?:sustituyen?|reemplazan?)\s(?:(?:íntegramente|en su totalidad)\s)?(?:a\s)?(?:nuestr[oa]s?|l[oa]s?)\s(?:comentarios?|escritos?|carta|observaciones)(?:\s(?:anteriores?|previ[oa]s?|presentad[oa]s?|del?\s\d))?/iu,
  },
  {
    scope: 'whole',
    pattern:
      /(?<!\p{L})(?:annule(?:nt)? et )?remplace(?:nt)?\s(?:intégralement\s)?(?:nos|notre)\s(?:\S+\s)?(?:observations|mémoire|commentaires|lettre)/iu,
  },
];

/** Words of such a sentence that leave the rest of the earlier filing standing. */
export const ONLY_IN_PART =
  /\b(?:in (?:part|one|two|three|this|these|both|the following) ?(?:respects?|points?|matters?)?|in part\b|on (?:both|this|these|that|those|one|two|the following)\b|what (?:we|I) (?:said|wrote) (?:on|about|of)|as (?:to|regards)|with (?:respect|regard) to|(?:section|part|page|paragraph|table|figure|footnote|annex|exhibit|answer|reply|response) \w+|to the extent)/i;

/** Words by which it says the contrary. */
export const DENIES =
  /\b(?:not|nothing|never|nor|neither|without|rather than|no)\b[^.]{0,40}\b(?:supersed|replac|correct|amend|revis|withdraw|disregard|place of)/i;

/** Titles and file names of filings that stand for an earlier one. */
export const REVISED_TITLE =
  /^\W*(?:(?:first|second|third)\s)?(?:amended|corrected|revised|replacement|superseding|re-?filed)\s(?:and\s\w+\s)?(?:public\s)?(?:comments?|submission|letter|filing|statement|testimony|rebuttal|version)\b/i;

/** Names of fields of a record that hold the id of the filing replaced. */
export const SUPERSEDED_FIELD = /\b(?:supersedes?|replaces|amends|corrects|replacement (?:for|of))\b/i;

function cue(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'iu');
}

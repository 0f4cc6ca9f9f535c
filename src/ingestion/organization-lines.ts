import { isCapitals } from './readers/heading-line.ts';

/** Lines of a letter's top that name no sender. */
const NO_NAME: readonly RegExp[] = [
  /^(re|to|from|cc|attn|attention|subject|date|via|by|docket|expediente|contact|tel|fax|phone|e-?mail|www|before the|in the matter)\b/i,
  /^(submitted|filed|sent|delivered|comments?|testimony|statement|joint (submission|comments?)|public comment|written|request|response|rebuttal|hearing|memorandum|joint review)\b/i,
  /regulations\.gov|comments\.ustr|\bUSTR-\d{4}|docket no|^https?:|@/i,
  /\d{1,2},? (19|20)\d\d\b|^\d{1,2}\/\d{1,2}\/\d{2,4}$|\bde (19|20)\d\d$/,
  /^\d+ |\b(street|avenue|ave|suite|floor|blvd|boulevard|road|drive|p\.?o\.? box)\b|\b[A-Z]{2},? \d{5}\b|,\s*[A-Z]{2}$/i,
  /^(office of the united states trade|office of the u\.?s\.? trade|united states trade rep|trade policy staff|oficina del representante|bureau du représentant|the honorable|ambassador|chair\b|hon\.)/i,
  /trade policy staff committee|\b(states|u\.?s\.?) trade representative\b|^(acting )?chair\b|^(public )?hearing\b/i,
  /^(on|in|at|before|regarding)\s|[“”"]/i,
  /^(dear|sincerely|respectfully|yours|a quien|madame|monsieur|estimad|to whom)/i,
];

/** Where the top of a letter ends. */
const SALUTATION =
  /^(dear|to whom|to the |a quien|estimad|madame|monsieur|mesdames|ladies|mr\.|ms\.|i\. |1\. )/i;

/** Words that only names of organisations have. */
const ORGANIZATION_WORD =
  /\b(union|local|brotherhood|workers|association|asociaci[oó]n|federation|federated|confederation|council|consejo|chamber|c[áa]mara|institute|instituto|center|centre|centro|university|universidad|college|school|department|ministry|secretar[ií]a|commission|committee|coalition|alliance|network|project|foundation|society|league|guild|conference|cooperative|corporation|company|inc|corp|llc|llp|ltd|group|industries|manufacturers|producers|growers|mills|motors?|steel|farms|foods|partners|board|bureau|consumers|taxpayers|citizens|table|roundtable|sindicato|syndicat)\b/i;

/** Small words of titles, which need no capital. */
const SMALL = new Set(
  'and of the for in on to with a an de del la las los y e por para du des et le les & – — -'.split(' '),
);

/**
 * How much a line at the top of a letter looks like the name of an organisation: 0 not at all, 1 it may be one,
 * 2 it is written or worded like one.
 */
export function looksLikeOrganization(line: string): 0 | 1 | 2 {
  if (!/\p{L}{3}/u.test(line) || /(^\W+$|\+ \+)/.test(line)) return 0;
  if (line.length > 120 || NO_NAME.some((pattern) => pattern.test(line))) return 0;
  if (/[:;!?]$/.test(line) || (/[a-z]{3}\.$/.test(line) && !/\b(inc|corp|co|ltd)\.$/i.test(line))) return 0;
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const titled = words.filter((word) => SMALL.has(word.toLowerCase()) || /^[("'“]*\p{Lu}/u.test(word)).length;
  if (words.length === 0 || titled < words.length) return 0;
  return ORGANIZATION_WORD.test(line) || (isCapitals(line) && words.length > 1) ? 2 : 1;
}

/** Whether a line ends the top of a letter. */
export const isSalutation = (line: string): boolean => SALUTATION.test(line);

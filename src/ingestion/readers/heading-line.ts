/** Lines of a letter's frame, which head nothing. */
const FRAME: readonly RegExp[] = [
  /^\[.*\]$/,
  /^p(age|\.) \d+/i,
  /^(re|to|from|cc|attn|attention|subject|date|via|by|docket|expediente|contact|p\.?s)\b/i,
  /^(submitted|filed|sent|delivered)\b|electronically|regulations\.gov|comments\.ustr\.gov/i,
  /^(dear|sincerely|respectfully|yours|regards|best regards|thank you|atentamente|cordialement|a quien)\b/i,
  /\b\d{1,2},? (19|20)\d\d$|^\d{1,2} \p{L}+ (19|20)\d\d$|^\d{1,2}\/\d{1,2}\/\d{2,4}$|\bde (19|20)\d\d$/u,
  /\b[A-Z]{2} \d{5}(-\d{4})?$|@|^https?:|^\(?\d{3}\)?[ -]\d{3}|^\/s\//,
];

interface HeadingForm {
  readonly pattern: RegExp;
  readonly level: number;
}

/** Numbers that headings carry, and how high they stand. */
const NUMBERED: readonly HeadingForm[] = [
  {
    pattern:
      /^(part|chapter|annex|appendix|section|article|título|capítulo|anexo|chapitre|annexe)\s+[\dIVXA-Z]+\b/i,
    level: 1,
  },
  { pattern: /^[IVX]{1,5}[.)]\s+\S/, level: 1 },
  { pattern: /^\d+\.\d+\.\d+\.?\s+\S/, level: 4 },
  { pattern: /^\d+\.\d+\.?\s+\S/, level: 3 },
  { pattern: /^\d{1,2}[.)]\s+\S/, level: 2 },
  { pattern: /^[A-Z][.)]\s+\S/, level: 2 },
];

const LONGEST = 100;

/**
 * Level of a line that is a heading by its own form: short, without a final stop, and numbered or in capitals.
 * `plain` is returned for a short line without a stop that only its place can make a heading; null for others.
 */
export function headingLevel(line: string): number | 'plain' | null {
  if (line.length > LONGEST || /[.,;:!…]["”’)]?$/.test(line) || !/\p{L}{2}/u.test(line)) return null;
  if (FRAME.some((pattern) => pattern.test(line))) return null;
  const numbered = NUMBERED.find(({ pattern }) => pattern.test(line));
  if (numbered) return numbered.level;
  return isCapitals(line) ? 1 : 'plain';
}

/** Whether a line is written in capitals. */
export const isCapitals = (line: string): boolean => /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line);

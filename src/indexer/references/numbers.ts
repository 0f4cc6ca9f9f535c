import type { UnitKind } from '../../model/reference.ts';

const ROMAN = '[IVXL]{1,7}(?:\\.(?:[IVXL]{1,5}|\\d{1,2}))*(?![A-Za-z])';
const DOTTED = '\\d{1,4}(?:\\.\\d{1,3})*(?:\\.?\\s?bis\\b)?(?![A-Za-z\\d]|\\.\\d)';
/** `4-B`, `10-B.3`, `1A`: hyphen and en dash are both seen. */
const CODED = '\\d{1,2}[-–‑]?[A-Z](?:[.\\-–]\\d{1,2})?(?![A-Za-z\\d])';
const SECTION = '\\d{1,5}(?:[A-Za-z]{1,2}(?:[-–]\\d{1,3}[a-z]?)?)?(?:\\.\\d{1,3})*(?![A-Za-z\\d]|\\.\\d)';
const LETTER = '[A-Z](?![A-Za-z.])';

/** What a unit's number may look like; the first that fits counts. */
export const NUMBER_FORMS: Readonly<Record<Exclude<UnitKind, 'code'>, string>> = {
  chapter: `(?:\\d{1,2}(?![\\d.]*\\d)(?![A-Za-z])|${ROMAN})`,
  article: `(?:${DOTTED}|${ROMAN})`,
  annex: `(?:${CODED}|${DOTTED}|${ROMAN}|${LETTER})`,
  appendix: `(?:${CODED}|${DOTTED}|${ROMAN}|${LETTER})`,
  section: `(?:${SECTION}|${ROMAN})`,
};

/** A section of a code: `1070a–16`, `1677f-1`. */
export const CODE_SECTION = SECTION;

/** `(2)(a)`, `:1(b)`, `(IV)2`; a blank may stand before a bracket. */
export const PINPOINTS =
  '(?::\\d{1,2})?(?:\\s?\\(\\s?(?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|[IVX]{1,5}|\\d{1,2})\\s?\\))*(?:(?<=\\))\\d{1,2}(?![\\d.,]*\\d))?';

/** The parts of what {@link PINPOINTS} matched, outermost first. */
export const pinpointsOf = (text: string): string[] => text.match(/[A-Za-z]+|\d+/g) ?? [];

/** A number with plain hyphens and without blanks: `10–B.3` is `10-B.3`. */
export const plainNumber = (text: string): string => text.replace(/[–‑]/g, '-').replace(/\s/g, '');

const MOST_IN_A_RANGE = 60;

/** The numbers between the ends of a range, `24.30` and `24.31` for 24.29 to 24.32; none where the ends don't fit. */
export function numbersBetween(first: string, last: string): string[] {
  const [, prefix = '', from = ''] = /^(\d+\.|\d+-)?(\w+)$/.exec(first) ?? [];
  const [, other = '', to = ''] = /^(\d+\.|\d+-)?(\w+)$/.exec(last) ?? [];
  if (prefix !== other) return [];
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const count = Number(to) - Number(from) - 1;
    if (count < 1 || count > MOST_IN_A_RANGE) return [];
    return Array.from({ length: count }, (_, index) => `${prefix}${Number(from) + index + 1}`);
  }
  const count = to.charCodeAt(0) - from.charCodeAt(0) - 1;
  if (!/^[A-Z]$/.test(from) || !/^[A-Z]$/.test(to) || count < 1) return [];
  return Array.from(
    { length: count },
    (_, index) => prefix + String.fromCharCode(from.charCodeAt(0) + index + 1),
  );
}

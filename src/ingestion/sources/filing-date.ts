const MONTHS = [
  ['january', 'jan', 'enero', 'janvier'],
  ['february', 'feb', 'febrero', 'février'],
  ['march', 'mar', 'marzo', 'mars'],
  ['april', 'apr', 'abril', 'avril'],
  ['may', 'mayo', 'mai'],
  ['june', 'jun', 'junio', 'juin'],
  ['july', 'jul', 'julio', 'juillet'],
  ['august', 'aug', 'agosto', 'août'],
  ['september', 'sept', 'sep', 'septiembre', 'septembre'],
  ['october', 'oct', 'octubre', 'octobre'],
  ['november', 'nov', 'noviembre', 'novembre'],
  ['december', 'dec', 'diciembre', 'décembre'],
] as const;

const monthNumber = (name: string | undefined): number | null => {
  const wanted = name?.toLowerCase().replace(/\.$/, '') ?? '';
  const index = MONTHS.findIndex((names) => (names as readonly string[]).includes(wanted));
  return index < 0 ? null : index + 1;
};

interface DateForm {
  readonly pattern: RegExp;
  /** Year, month, day of a match. */
  readonly read: (match: RegExpExecArray, dayFirst: boolean) => readonly [unknown, unknown, unknown];
}

/** How dates are written in records, the first match deciding; digits with slashes are read as in the United States. */
const FORMS: readonly DateForm[] = [
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, read: (m) => [m[1], m[2], m[3]] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, read: (m) => [m[1], m[2], m[3]] },
  {
    pattern: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/,
    read: (m, dayFirst) => (dayFirst || Number(m[1]) > 12 ? [m[3], m[2], m[1]] : [m[3], m[1], m[2]]),
  },
  {
    pattern: /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u,
    read: (m) => [m[3], monthNumber(m[1]), m[2]],
  },
  {
    pattern: /^(?:le\s+)?(\d{1,2})(?:er|o)?\s+(?:de\s+)?(\p{L}+\.?),?\s+(?:de\s+|del\s+)?(\d{4})/u,
    read: (m) => [m[3], monthNumber(m[2]), m[1]],
  },
];

/** `YYYY-MM-DD` of a date as records write it, or null when it can't be read or is no day of the calendar. */
export function filingDate(text: string | null, dayFirst = false): string | null {
  const written = text?.trim() ?? '';
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(written);
    if (!match) continue;
    const [year, month, day] = read(match, dayFirst).map(Number);
    if (!year || !month || !day || month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
      continue;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

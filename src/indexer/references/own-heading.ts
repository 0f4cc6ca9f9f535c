import type { UnitKind } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';

/** How the headings of a law's own sections, and of a paper's own appendices, go on behind the number. */
const GOES_ON: Partial<Readonly<Record<UnitKind, RegExp>>> = {
  // "§ 4611. Participation", "Sec. 101. Short title"
  section: /^[.:]\s+[“"[]?[A-Z]/,
  // "Appendix 1", alone on its line
  appendix: /^\s*(?:\n|$)/,
};
const HEAD: Partial<Readonly<Record<UnitKind, RegExp>>> = {
  section: /^(?:§|S[Ee][Cc]\.)/,
  appendix: /^/,
};

/** Whether a mention at the beginning of a line is the heading of that very unit, in the paper that is being read. */
export function isOwnHeading(text: string, unit: UnitKind, { start, end }: Span): boolean {
  const goesOn = GOES_ON[unit];
  if (!goesOn || !HEAD[unit]?.test(text.slice(start, end))) return false;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[#\s*]*$/.test(line) && goesOn.test(text.slice(end, end + 20));
}

import { BLANK } from './notation.ts';

/** What closes a quotation that a sign opens: English, German and Polish, French and Spanish, British, straight. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['”', '“'],
  '‟': ['”'],
  '«': ['»'],
  '‹': ['›'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  '"': ['"'],
  '＂': ['＂'],
  "'": ["'"],
};
/** Signs that are apostrophes and measures as well. */
const STRAIGHT: ReadonlySet<string> = new Set(['"', "'", '＂']);
const SINGLE: ReadonlySet<string> = new Set(['‘', "'"]);
/** A closing double mark of another typeface than its opening one. */
const STRAY_CLOSERS: Readonly<Record<string, string>> = { '“': '"', '"': '”' };
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
/** Characters that a quotation between single marks may take, which are apostrophes as well. */
const LONGEST_SINGLE = 4000;

/** The sign that a reader sees before (-1) or behind (1) a place; nothing at the ends of the text. */
function beside(text: string, at: number, step: 1 | -1): string {
  let next = at + step;
  while (text[next] === BLANK) next += step;
  return text[next] ?? ' ';
}

/** A quotation still open at the end of a stretch of text. */
export const OPEN = 'open';

/** Whether a quotation may begin with the sign at a place. */
export function mayOpen(text: string, at: number, from: number): boolean {
  const sign = text[at] ?? '';
  if (CLOSERS[sign] === undefined) return false;
  if (!STRAIGHT.has(sign) && !SINGLE.has(sign)) return true;
  // 6" does not open, nor does the apostrophe of "don't" or "’90s".
  const before = at === from ? ' ' : beside(text, at, -1);
  const after = beside(text, at, 1);
  return !WORD.test(before) && !SPACE.test(after) && !(SINGLE.has(sign) && /\d/.test(after));
}

/**
 * Where the quotation that opens at a place is closed before `until`: a place, {@link OPEN}, or null for nowhere.
 * `nests`: straight marks may stand inside others, "as "here" it is".
 */
export function closingMark(
  text: string,
  from: number,
  until: number,
  nests: boolean,
): number | typeof OPEN | null {
  const sign = text[from] ?? '';
  if (SINGLE.has(sign)) return closingSingle(text, from, until);
  const close = matched(text, from, until, nests) ?? strayCloser(text, from, until);
  return close ?? (STRAIGHT.has(sign) ? null : OPEN);
}

/** The mark that closes, those of quotations inside counted where `nests`. */
function matched(text: string, from: number, until: number, nests: boolean): number | null {
  const sign = text[from] ?? '';
  const closers = CLOSERS[sign] ?? [];
  const isStraight = STRAIGHT.has(sign);
  let depth = 1;
  for (let at = from + 1; at < until; at++) {
    const mark = text[at] ?? '';
    if (closers.includes(mark)) {
      const opensAgain = SPACE.test(beside(text, at, -1)) || /[([{]/.test(beside(text, at, -1));
      if (isStraight && (opensAgain || LETTER.test(beside(text, at, 1)))) {
        if (nests && opensAgain && !SPACE.test(beside(text, at, 1))) depth++;
        continue;
      }
      depth--;
      if (depth === 0) return at;
    } else if (mark === sign) depth++;
  }
  return null;
}

/** A mark that closes a quotation which another kind opened: “so", not when it opens one itself. */
function strayCloser(text: string, from: number, until: number): number | null {
  const closer = STRAY_CLOSERS[text[from] ?? ''];
  if (closer === undefined) return null;
  for (let at = text.indexOf(closer, from + 1); at >= 0 && at < until; at = text.indexOf(closer, at + 1)) {
    if (closer === '"' && mayOpen(text, at, from)) return null;
    if (!SPACE.test(beside(text, at, -1))) return at;
  }
  return null;
}

/** British quotation: of the marks that no letter follows, the last before the next opens, or one before a stop. */
function closingSingle(text: string, from: number, until: number): number | null {
  const sign = text[from] ?? '';
  const closer = sign === '‘' ? '’' : "'";
  let possible: number | null = null;
  for (let at = from + 1; at < Math.min(until, from + LONGEST_SINGLE); at++) {
    const mark = text[at];
    if (mark === sign && mark !== closer && mayOpen(text, at, from)) {
      if (possible !== null) return possible;
      const inner = closingSingle(text, at, until);
      if (inner === null) return null;
      at = inner;
      continue;
    }
    if (mark !== closer || LETTER.test(beside(text, at, 1)) || SPACE.test(beside(text, at, -1))) continue;
    // The apostrophe of "the workers’ rights" closes nothing where another mark follows.
    const isPossessive = text[at - 1] === 's' && /^\s\p{L}/u.test(text.slice(at + 1, at + 3));
    if (!isPossessive) return at;
    possible ??= at;
  }
  return possible;
}

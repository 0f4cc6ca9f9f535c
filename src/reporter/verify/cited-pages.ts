/** Pages or paragraphs that a citation names, ends included. */
export interface CitedRange {
  readonly unit: 'page' | 'paragraph';
  readonly from: number;
  readonly to: number;
  /** As printed, for labels such as `iv` or `A-3`; null for plain numbers. */
  readonly label: string | null;
}

const UNITS: readonly (readonly [unit: CitedRange['unit'], names: RegExp])[] = [
  ['page', /(?<![\p{L}\p{N}])(?:pages?|pgs?|pp?|páginas?|págs?|a la página)\b\.?\s*/giu],
  ['paragraph', /(?<![\p{L}\p{N}])(?:paragraphs?|paras?|párrafos?|párrs?|paragraphes?)\b\.?\s*|¶{1,2}\s*/giu],
];
/** `Comments at 3`, `Id. at 3-4`: a bare number with nothing that it could count. */
const AT = /(?<![\p{L}\p{N}])at\s+(\d{1,4})(?:\s?[-–—]\s?(\d{1,4}))?(?=\s*(?:[,;)\]]|\.(?!\d)|\(|$))/giu;
/** `(Name 3)`, `(Name, 3-4)`: the number at the end of a parenthesis. */
const BARE = /(?<=[\p{L}.)][,:]?\s)(\d{1,3})(?:\s?[-–—]\s?(\d{1,3}))?\s*\.?$/u;
const NUMBERS = /^(\d{1,4})(?:\s?[-–—]\s?(\d{1,4}))?(?:(\s*(?:,|and|&|y|et)\s*)(?=\d{1,4}(?!\d)))?/u;
const LABEL = /^([ivxlc]{1,7}|[A-Z]-\d{1,3})(?![\p{L}\p{N}])/u;

/** Finds `p. 3`, `pp. 3-4`, `pages 3 and 5`, `pág. 3`, `p. iv`, `para. 4`, `¶ 4`, `at 3`. */
export function citedPages(text: string): CitedRange[] {
  const ranges = UNITS.flatMap(([unit, names]) =>
    [...text.matchAll(names)].flatMap((match) => rangesAt(text.slice(match.index + match[0].length), unit)),
  );
  return ranges.length > 0 ? ranges : [...text.matchAll(AT)].map(([, from, to]) => pagesFrom(from, to));
}

/** The page that a parenthesis gives by a bare number at its end. */
export function barePage(text: string): CitedRange[] {
  const [, from, to] = BARE.exec(text) ?? [];
  return from === undefined ? [] : [pagesFrom(from, to)];
}

const pagesFrom = (from: string | undefined, to: string | undefined): CitedRange => ({
  unit: 'page',
  from: Number(from),
  to: lastOf(Number(from), to),
  label: null,
});

function rangesAt(text: string, unit: CitedRange['unit']): CitedRange[] {
  const label = LABEL.exec(text)?.[1];
  if (label !== undefined) return [{ unit, from: 0, to: 0, label }];
  const ranges: CitedRange[] = [];
  let rest = text;
  for (let match = NUMBERS.exec(rest); match; ) {
    const from = Number(match[1]);
    ranges.push({ unit, from, to: lastOf(from, match[2]), label: null });
    rest = rest.slice(match[0].length);
    match = match[3] === undefined ? null : NUMBERS.exec(rest);
  }
  return ranges;
}

/** `pp. 113-4` ends on page 114. */
function lastOf(from: number, to: string | undefined): number {
  if (to === undefined) return from;
  const end = Number(to);
  if (end >= from) return end;
  const head = String(from).slice(0, -to.length);
  return Math.max(from, Number(head + to));
}

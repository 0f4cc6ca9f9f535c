/** How a memo's text is written: as its readers see it, as plain text with `>` before quotations, or as Markdown. */
export type Notation = 'none' | 'plain' | 'markdown';

/** Stands in for signs of a notation: as wide as they are, and nothing to a reader. */
export const BLANK = '\u2060';

const blanks = (text: string): string => BLANK.repeat(text.length);
/** A sign at the end of so many blanks, so that no place moves. */
const wide = (sign: string, text: string): string => sign + blanks(text.slice(sign.length));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  lt: '<',
  gt: '>',
  '#x20': BLANK,
};

type Rules = readonly (readonly [sign: RegExp, becomes: (text: string, ...groups: string[]) => string])[];

/** The signs before the lines of a block quotation. */
const QUOTING: Rules = [[/^(?:[ \t]*>)+/gm, (marks) => marks.replaceAll('>', ' ')]];

const MARKDOWN: Rules = [
  [/\\(?=[!-/:-@[-`{-~])/g, blanks],
  ...QUOTING,
  [/\*\*|__/g, blanks],
  [/&(#?\w{1,8});/g, (text, name = '') => (ENTITIES[name] === undefined ? text : wide(ENTITIES[name], text))],
  // A link is its words: its brackets change nothing in a quotation.
  [
    /\[([^\][]{1,500})\]\([^()\s]{1,500}\)/g,
    (text, words = '') => BLANK + words + blanks(text.slice(words.length + 1)),
  ],
];

/** What the signs of a notation become, in this order. */
const RULES: Readonly<Record<Notation, Rules>> = { none: [], plain: QUOTING, markdown: MARKDOWN };

/** TeX's marks, which some write in plain text. */
const TEX: readonly (readonly [sign: RegExp, becomes: string])[] = [
  [/``(?=\S)/g, `“${BLANK}`],
  [/(?<=\S)''/g, `”${BLANK}`],
];

/** A text with the signs of its notation blanked out or made marks; every place stays where it is. */
export function withoutNotation(raw: string, notation: Notation): string {
  const text = RULES[notation].reduce((left, [sign, becomes]) => left.replace(sign, becomes), raw);
  return text.includes('``') && text.includes("''")
    ? TEX.reduce((left, [sign, becomes]) => left.replace(sign, becomes), text)
    : text;
}

/** Whether a memo's text is what its readers see, or a notation of it. */
export type Notation = 'none' | 'markdown';

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

/** What Markdown's own signs become, in this order. */
const MARKDOWN: readonly (readonly [sign: RegExp, becomes: (text: string, ...groups: string[]) => string])[] =
  [
    [/\\(?=[!-/:-@[-`{-~])/g, blanks],
    [/^(?:[ \t]*>)+/gm, (marks) => marks.replaceAll('>', ' ')],
    [/\*\*|__/g, blanks],
    [
      /&(#?\w{1,8});/g,
      (text, name = '') => (ENTITIES[name] === undefined ? text : wide(ENTITIES[name], text)),
    ],
    // A link is its words: its brackets change nothing in a quotation.
    [
      /\[([^\][]{1,500})\]\([^()\s]{1,500}\)/g,
      (text, words = '') => BLANK + words + blanks(text.slice(words.length + 1)),
    ],
  ];

/** TeX's marks, which some write in plain text. */
const TEX: readonly (readonly [sign: RegExp, becomes: string])[] = [
  [/``(?=\S)/g, `“${BLANK}`],
  [/(?<=\S)''/g, `”${BLANK}`],
];

/** A text with the signs of its notation blanked out or made marks; every place stays where it is. */
export function withoutNotation(raw: string, notation: Notation): string {
  const text =
    notation === 'none' ? raw : MARKDOWN.reduce((left, [sign, becomes]) => left.replace(sign, becomes), raw);
  return text.includes('``') && text.includes("''")
    ? TEX.reduce((left, [sign, becomes]) => left.replace(sign, becomes), text)
    : text;
}

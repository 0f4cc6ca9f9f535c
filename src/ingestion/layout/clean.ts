const PLAIN = /^[\x20-\x7e]*$/;
const SPACES = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const NOTHING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
/** Bullets that Symbol and Wingdings keep in the private use area, and the signs they paint. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf0a8': '□',
  '\uf071': '□',
  '\uf06c': '●',
  '\uf0d8': '➢',
  '\uf0de': '⇒',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf02d': '-',
  '\uf0be': '—',
  '\uf076': '❖',
  '\uf0b0': '°',
  '\uf0a3': '≤',
  '\uf0b3': '≥',
};

/** Private use characters that {@link cleanText} has no sign for. */
export const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/**
 * Painted text as canonical text: ligatures expanded, spaces made plain, control and invisible characters
 * removed. Soft hyphens stay, because only the line's end tells whether they join two halves of a word.
 */
export function cleanText(painted: string): string {
  if (PLAIN.test(painted)) return painted;
  return painted
    .replace(SPACES, ' ')
    .replace(NOTHING, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/[\uf000-\uf0ff]/g, (symbol) => SYMBOLS[symbol] ?? symbol);
}

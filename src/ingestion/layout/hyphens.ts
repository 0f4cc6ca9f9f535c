/** Words of a document as they stand inside lines, lower-cased, to tell broken words from compounds. */
export interface Words {
  readonly words: ReadonlySet<string>;
}

const LAST = /([\p{L}]+(?:[-‐][\p{L}]+)*)[-‐\u00ad]$/u;
const FIRST = /^(\p{L}+)/u;

const WORDS = /\p{L}+(?:[-‐]\p{L}+)*[-‐\u00ad]?/gu;
const CUT = /[-‐\u00ad]$/;

/**
 * The words of some lines, where some line ends with a hyphen and they are asked for. The first and the last of a line
 * count only when they are not broken.
 */
export function attestedWords(lines: readonly string[]): Words {
  const words = new Set<string>();
  if (!lines.some((line) => CUT.test(line))) return { words };
  let broken = false;
  for (const line of lines) {
    const found = line.toLowerCase().match(WORDS) ?? [];
    found.forEach((word, i) => {
      if (CUT.test(word) || (i === 0 && broken)) return;
      words.add(word.replaceAll('‐', '-'));
      if (/[-‐]/.test(word)) for (const part of word.split(/[-‐]/)) words.add(part);
    });
    broken = /\p{L}[-‐\u00ad]$/u.test(line);
  }
  return { words };
}

/** How a line's end and the next line's beginning join: with a space, as they are, or without the hyphen. */
export type LineJoin = 'space' | 'tight' | 'dehyphenate';

/**
 * Undoes hyphenation. A hyphen goes when the joined word stands elsewhere in the document; it stays when the
 * compound does, when a capital or digit follows, or when both halves are words of their own.
 */
export function lineJoin(end: string, start: string, { words }: Words): LineJoin {
  if (end.endsWith('\u00ad')) return /^\p{L}/u.test(start) ? 'dehyphenate' : 'space';
  if (/[\p{L}\p{N}][/_]$/u.test(end) && /:\/\/|www\./.test(end.slice(-80).split(' ').at(-1) ?? ''))
    return 'tight';
  if (!/[\p{L}\p{N}][-‐]$/u.test(end)) return /\S[—]$/.test(end) || /^—\S/.test(start) ? 'tight' : 'space';
  if (/^(?:and|or|to)\b/.test(start)) return 'space';
  const before = LAST.exec(end)?.[1]?.toLowerCase().replace(/‐/g, '-');
  const after = FIRST.exec(start)?.[1];
  if (before === undefined || after === undefined) return /^[\p{L}\p{N}]/u.test(start) ? 'tight' : 'space';
  if (after !== after.toLowerCase()) return 'tight';
  if (before.includes('-'))
    return words.has(before + after) ? 'dehyphenate' : words.has(after) ? 'tight' : 'dehyphenate';
  if (words.has(before + after)) return 'dehyphenate';
  if (words.has(`${before}-${after}`)) return 'tight';
  return words.has(before) && words.has(after) && before.length > 1 ? 'tight' : 'dehyphenate';
}

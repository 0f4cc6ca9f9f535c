import type { Span } from '../model/span.ts';

/** Text made equal for comparing, with the way back to the original. */
export interface NormalizedText {
  readonly text: string;
  /** The place in the original of a half-open range of the normalised text. */
  readonly original: (start: number, end: number) => Span;
}

const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u00b4`\u02bc]/;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/;
const DASHES = /[\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe]/;
/** Raised figures call notes: they are no part of the word before them. */
const RAISED = /[⁰¹²³⁴-⁹]/;
const WHITE = /\s/;
const MARK = /^\p{M}$/u;

/**
 * Normalises text for matching: NFKC, one form of quotation marks and dashes, lower case, single spaces; marks
 * without width and the raised figures of note calls are dropped. Lengths may change, hence the offset map.
 */
export function normalize(text: string): NormalizedText {
  const out: string[] = [];
  // For each code unit of the result, the original cluster that it comes from.
  const starts: number[] = [];
  const ends: number[] = [];
  let wasSpace = true;
  for (let i = 0; i < text.length; ) {
    const end = clusterEnd(text, i);
    const cluster = text.slice(i, end);
    const plain = plainForm(cluster);
    for (const character of plain) {
      const isSpace = character === ' ';
      if (isSpace && wasSpace) {
        if (ends.length > 0) ends[ends.length - 1] = Math.max(ends.at(-1) ?? 0, out.at(-1) === ' ' ? end : 0);
        continue;
      }
      out.push(character);
      for (let unit = 0; unit < character.length; unit++) {
        starts.push(i);
        ends.push(end);
      }
      wasSpace = isSpace;
    }
    i = end;
  }
  return {
    text: out.join(''),
    original: (start, end) => {
      if (start < 0 || end < start || end > starts.length) {
        throw new RangeError(`range ${start}-${end} is outside a text of ${starts.length} characters`);
      }
      const from = starts[start] ?? text.length;
      return { start: from, end: end === start ? from : (ends[end - 1] ?? text.length) };
    },
  };
}

/** The normalised text alone. */
export const normalized = (text: string): string => normalize(text).text;

/** A character with the marks that combine with it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  // No mark combines below U+0300: the common case costs nothing.
  while (end < text.length && text.charCodeAt(end) >= 0x300 && MARK.test(text[end] ?? '')) end++;
  return end;
}

function plainForm(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) {
    if (code === 0x60) return "'";
    return code <= 0x20 ? ' ' : cluster.toLowerCase();
  }
  if (RAISED.test(cluster)) return '';
  if (INVISIBLE.test(cluster)) return cluster.replace(new RegExp(INVISIBLE, 'g'), '');
  if (SINGLE_QUOTES.test(cluster)) return "'";
  if (DOUBLE_QUOTES.test(cluster)) return '"';
  if (DASHES.test(cluster)) return '-';
  if (WHITE.test(cluster)) return ' ';
  return cluster.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

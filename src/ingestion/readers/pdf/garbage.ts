import type { Sheet } from '../../layout/glyphs.ts';

const LETTERS_OR_DIGITS = /[\p{L}\p{N}]+/gu;
const BAD = /\ufffd/g;
const LATIN_WORD = /[a-zà-ÿ]{4,}/gi;
const VOWEL = /[aeiouyà-ÿ]/i;

const lettersIn = (text: string): number =>
  (text.match(LETTERS_OR_DIGITS) ?? []).reduce((sum, word) => sum + word.length, 0);

/**
 * Why a page's text layer cannot be meant, or null. Broken encodings show as replacement characters, as signs
 * instead of letters, or as words without vowels.
 */
export function garbageReason(sheets: readonly Sheet[], unknown: number): string | null {
  const text = sheets.flatMap((sheet) => sheet.glyphs.map((g) => g.text)).join(' ');
  const solid = text.replace(/[\s._-]/g, '').length + unknown;
  if (solid < 20) return unknown > 0 && unknown >= 0.5 * solid ? 'characters without meaning' : null;
  const bad = (text.match(BAD)?.length ?? 0) + unknown;
  if (bad > 0.3 * solid) return 'characters without meaning';
  if (lettersIn(text) < 0.4 * solid) return 'signs instead of letters';
  const words = text.match(LATIN_WORD) ?? [];
  const spoken = words.filter((word) => VOWEL.test(word)).length;
  return words.length >= 40 && spoken < 0.6 * words.length ? 'words without vowels' : null;
}

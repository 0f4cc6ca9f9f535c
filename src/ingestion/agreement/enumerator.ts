/** The mark of a numbered paragraph or a lettered subparagraph at the beginning of a block. */
export interface Enumerator {
  /** What the mark may count as, the likelier first: `(i)` is a letter behind `(h)`, else a Roman number. */
  readonly readings: readonly { readonly style: EnumeratorStyle; readonly value: number }[];
  /** `3`, `a`, `iv`, `A`. */
  readonly number: string;
}
export type EnumeratorStyle = 'number' | 'letter' | 'roman' | 'capital';

const MARK = /^\s*(?:(\d{1,3})\.|\((\d{1,3}|[a-z]{1,5}|[A-Z]{1,2})\))\s+(?=\S)/;
const ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;
const UNITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

export function readEnumerator(text: string): Enumerator | null {
  const [, number, inner] = MARK.exec(text) ?? [];
  if (number !== undefined) return { number, readings: [{ style: 'number', value: Number(number) }] };
  if (inner === undefined) return null;
  if (/^\d/.test(inner)) return { number: inner, readings: [{ style: 'number', value: Number(inner) }] };
  if (/^[A-Z]/.test(inner)) {
    return { number: inner, readings: [{ style: 'capital', value: letterValue(inner.toLowerCase()) }] };
  }
  const readings: { style: EnumeratorStyle; value: number }[] = [];
  if (ROMAN.test(inner)) readings.push({ style: 'roman', value: romanValue(inner) });
  if (/^([a-z])\1?$/.test(inner)) readings.push({ style: 'letter', value: letterValue(inner) });
  return readings.length === 0 ? null : { number: inner, readings };
}

/** `a` is 1, `z` 26, `aa` 27. */
const letterValue = (text: string): number => text.charCodeAt(0) - 96 + (text.length > 1 ? 26 : 0);

function romanValue(text: string): number {
  let total = 0;
  [...text].forEach((letter, at) => {
    const value = UNITS[letter] ?? 0;
    total += value < (UNITS[text[at + 1] ?? ''] ?? 0) ? -value : value;
  });
  return total;
}

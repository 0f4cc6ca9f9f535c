import { decodeText } from '../readers/decode-text.ts';

export interface LenientJson {
  readonly value: unknown;
  /** How many raw control characters inside strings had to be escaped. */
  readonly escaped: number;
}

/** Parses JSON; when it holds raw control characters inside strings, as some exports do, those are escaped first. */
export function parseLenientJson(bytes: Uint8Array): LenientJson {
  const { text } = decodeText(bytes);
  try {
    return { value: JSON.parse(text), escaped: 0 };
  } catch (error) {
    const { repaired, escaped } = escapeControlCharacters(text);
    if (escaped === 0) throw error;
    return { value: JSON.parse(repaired), escaped };
  }
}

/** Escapes control characters inside string literals and leaves those between tokens alone. */
export function escapeControlCharacters(json: string): {
  readonly repaired: string;
  readonly escaped: number;
} {
  let escaped = 0;
  const repaired = json.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"/g, (literal) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    literal.replace(/[\u0000-\u001f]/g, (character) => {
      escaped++;
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    }),
  );
  return { repaired, escaped };
}

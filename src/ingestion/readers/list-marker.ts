/** How a line begins that is an item of a list, with its number where it has one. */
export interface ListMarker {
  readonly number: number | null;
}

const BULLET = /^([•‣▪■●◦○*–—-]|\uF0B7|o(?=\s{2}))\s+\S/u;
const NUMBER = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S/;

/** The marker of a line, or null. Letters and Roman numerals have no value. */
export function listMarker(line: string): ListMarker | null {
  if (BULLET.test(line)) return { number: null };
  const match = NUMBER.exec(line);
  if (!match) return null;
  return { number: /^\d/.test(match[1] ?? '') ? Number(match[1]) : null };
}

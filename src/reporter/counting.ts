import type { Voices } from '../model/matrix.ts';

/** `1 submission`, `2 submissions`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** Items as English prints them: `a, b and c`. */
export function listing(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `3 submitters (2 organizations)`, with submissions and form letters where they differ. */
export function voicesText(voices: Voices): string {
  const notes = [
    plural(voices.organizations, 'organization'),
    ...(voices.submissions === voices.submitters ? [] : [plural(voices.submissions, 'submission')]),
    ...(voices.formLetters > 0 ? [plural(voices.formLetters, 'form letter')] : []),
  ];
  return `${plural(voices.submitters, 'submitter')} (${notes.join(', ')})`;
}

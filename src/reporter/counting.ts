import type { Voices } from '../model/matrix.ts';

/** `1 submission`, `2 submissions`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `6 of 38 (16%)`: a percentage never stands without its denominator. */
export const withShare = (count: number, of: number): string =>
  of === 0 ? `${count} of 0` : `${count} of ${of} (${shareText(count / of)})`;

/** Whole percent; what is neither nothing nor everything is never rounded to it. */
function shareText(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  if (share > 0.99 && share < 1) return 'over 99%';
  return `${Math.round(share * 100)}%`;
}

/** Items as English prints them: `a, b and c`. */
export function listing(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
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

import { type CitedPlace, findPlaces } from '../references/find-places.ts';

const token = ({ kind, number }: Pick<CitedPlace, 'kind' | 'number'>): string =>
  `${kind}·${number.toLowerCase().replaceAll('.', '·').replaceAll('-', '–')}`;

/** Whose chapter, article or annex a text names, as terms of the index, each once. */
export const citedPlaces = (text: string): string[] => [...new Set(findPlaces(text).map(token))];

/** The terms for what a user writes behind `cites:`: `Article 4.5`, `4.5`, `4-B`, `ch. 4`. Empty when it is no place. */
export function placesOf(value: string): string[] {
  const bare = value.trim();
  if (/^\d{1,2}\.\d{1,3}(bis)?$/i.test(bare)) return [token({ kind: 'article', number: bare })];
  if (/^\d{1,2}-[a-z]$/i.test(bare)) return [token({ kind: 'annex', number: bare })];
  if (/^\d{1,2}$/.test(bare)) return [token({ kind: 'chapter', number: bare })];
  return citedPlaces(bare);
}

import type { UnitKind } from '../../model/reference.ts';
import { NUMBER_FORMS } from './numbers.ts';

/** The words that announce a unit, in English, Spanish and French. */
const HEADS: Readonly<Record<keyof typeof NUMBER_FORMS, readonly string[]>> = {
  chapter: ['chapters?', 'chs?\\.', 'cap[ií]tulos?', 'caps?\\.', 'chapitres?'],
  article: ['articles?', 'arts?\\.', 'art[ií]culos?'],
  annex: ['annex(?:es)?', 'anexos?', 'annexes?'],
  appendix: ['appendix', 'appendices', 'ap[ée]ndices?', 'appendices?'],
  section: ['sections?', 'secs?\\.', 'secci[oó]n(?:es)?', '§+'],
};

export interface UnitForm {
  readonly unit: Exclude<UnitKind, 'code'>;
  readonly head: string;
  readonly number: string;
}

/** Small, with a capital, or in capitals: a flag would make Roman numbers of small letters. */
const anyCase = (word: string): string => {
  const [first = '', ...rest] = word;
  if (!/\p{L}/u.test(first)) return word;
  const capitals = word.replace(/\\.|\p{L}/gu, (part) => (part.length > 1 ? part : part.toUpperCase()));
  return `[${first}${first.toUpperCase()}]${rest.join('')}|${capitals}`;
};

export const UNIT_FORMS: readonly UnitForm[] = (Object.keys(HEADS) as (keyof typeof HEADS)[]).map((unit) => ({
  unit,
  head: `(?:${HEADS[unit].map(anyCase).join('|')})`,
  number: NUMBER_FORMS[unit],
}));

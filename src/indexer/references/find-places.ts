import type { Span } from '../../model/span.ts';
import { findUnits } from './find-mentions.ts';

/** A chapter, article or annex that a text names by a number such as the agreement's. */
export interface CitedPlace extends Span {
  readonly kind: 'chapter' | 'article' | 'annex';
  /** `4`, `4.5`, `4-B`. */
  readonly number: string;
}

/** The agreement's own numbers: 1 to 99, `4.5`, `4-B`. */
const OWN: Readonly<Record<CitedPlace['kind'], RegExp>> = {
  chapter: /^\d{1,2}$/,
  article: /^\d{1,2}\.\d{1,3}(?:\.?bis)?$/i,
  annex: /^\d{1,2}-[A-Z]$/,
};
const KINDS = Object.keys(OWN) as readonly CitedPlace['kind'][];

/**
 * The chapters, articles and annexes that a text names, in English, Spanish and French, lists and ranges spelt out
 * (`Articles 24.29 through 24.32` gives four). Whose they are is for the caller to judge.
 */
export function findPlaces(text: string): CitedPlace[] {
  return KINDS.flatMap((kind) =>
    findUnits(text, kind).flatMap(({ mentions }) =>
      mentions
        .filter(({ place }) => OWN[kind].test(place.number))
        .map(({ start, end, place }) => ({ kind, number: place.number, start, end })),
    ),
  ).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The chapter that a place lies in, for instance `4` for Article 4.5. */
export const chapterOf = ({ number }: Pick<CitedPlace, 'number'>): string => /^\d+/.exec(number)?.[0] ?? '';

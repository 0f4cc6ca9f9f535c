import type { Span } from '../model/span.ts';

/** A place of an agreement that a text names. */
export interface Reference extends Span {
  readonly kind: 'chapter' | 'article' | 'annex';
  /** `4`, `4.5`, `4-B`. */
  readonly number: string;
}

interface Form {
  readonly kind: Reference['kind'];
  readonly head: string;
  readonly number: string;
}

const FORMS: readonly Form[] = [
  { kind: 'chapter', head: 'chapters?|chs?\\.|cap[ií]tulos?|chapitres?', number: '\\d{1,2}(?![\\d.-]*\\d)' },
  {
    kind: 'article',
    head: 'articles?|arts?\\.|art[ií]culos?',
    number: '\\d{1,2}\\.\\d{1,3}(?:\\.?bis)?(?!\\.?\\d)',
  },
  { kind: 'annex', head: 'annex(?:es)?|anexos?|annexes?', number: '\\d{1,2}-[A-Z](?![A-Za-z])' },
];
const JOIN = '\\s*(?:,|;|/|and|or|to|through|y|a|et|à|&|–|-)\\s*(?:and\\s+|or\\s+)?';
const PATTERNS = FORMS.map(({ kind, head, number }) => ({
  kind,
  list: new RegExp(`(?<![\\p{L}\\d])(?:${head})\\s*(${number}(?:${JOIN}${number})*)`, 'giu'),
  number: new RegExp(number, 'giu'),
  range: /^(?:\s*(?:to|through|a|à|–|-)\s*)$/iu,
}));

/**
 * The chapters, articles and annexes that a text names, in English, Spanish and French, lists and ranges spelt out
 * (`Articles 24.29 through 24.32` gives four). Whose they are is for the caller to judge.
 */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const { kind, list, number, range } of PATTERNS) {
    for (const match of text.matchAll(list)) {
      const numbers = match[1] ?? '';
      const from = match.index + match[0].length - numbers.length;
      let before: { number: string; end: number } | null = null;
      for (const one of numbers.matchAll(number)) {
        const span = { start: from + one.index, end: from + one.index + one[0].length };
        if (before && range.test(numbers.slice(before.end, one.index))) {
          for (const between of numbersBetween(before.number, one[0]))
            found.push({ kind, number: between, ...span });
        }
        found.push({ kind, number: one[0], ...(before ? span : { ...span, start: match.index }) });
        before = { number: one[0], end: one.index + one[0].length };
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The chapter that a reference lies in, for instance `4` for Article 4.5. */
export const chapterOf = (reference: Pick<Reference, 'number'>): string =>
  /^\d+/.exec(reference.number)?.[0] ?? '';

const MOST_IN_A_RANGE = 60;

function numbersBetween(first: string, last: string): string[] {
  const [, prefix = '', from = ''] = /^(\d+\.|\d+-)?(\w+)$/.exec(first) ?? [];
  const [, other = '', to = ''] = /^(\d+\.|\d+-)?(\w+)$/.exec(last) ?? [];
  if (prefix !== other) return [];
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const count = Number(to) - Number(from) - 1;
    if (count < 1 || count > MOST_IN_A_RANGE) return [];
    return Array.from({ length: count }, (_, index) => `${prefix}${Number(from) + index + 1}`);
  }
  const count = to.charCodeAt(0) - from.charCodeAt(0) - 1;
  if (from.length !== 1 || to.length !== 1 || count < 1 || count > 25) return [];
  return Array.from(
    { length: count },
    (_, index) => prefix + String.fromCharCode(from.charCodeAt(0) + index + 1),
  );
}

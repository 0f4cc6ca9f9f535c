import type { Mention, Place, UnitKind } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import { CODE_SECTION, numbersBetween, PINPOINTS, pinpointsOf, plainNumber } from './numbers.ts';
import { isOwnHeading } from './own-heading.ts';
import { meetsOne } from './span-search.ts';
import { UNIT_FORMS } from './units.ts';

/** Mentions that one head announces: `Articles 5 and 6.3`. */
export interface MentionGroup extends Span {
  readonly unit: UnitKind;
  readonly mentions: readonly Mention[];
}

const JOIN =
  '(?:\\s*(?:,|;|/|&|-|–)\\s*(?:(?:and|or|y|e|o|et|ou)\\s+)?|\\s+(?:and|or|to|through|y|e|o|a|al|et|ou|à|au|&)\\s+)(?:§+\\s*)?';
/** What shows that a number counts something and names no unit: `Section 232 and 25 percent`. */
const COUNTED =
  '(?!\\s*(?:%|percent|per cent|por ciento|pour cent|million|billion|years?|months?|days?|hours?|(?:19|20)\\d\\d\\b|U\\.?\\s?S\\.?\\s?C|C\\.?\\s?F\\.?\\s?R))';
const RANGE = /^\s*(?:to|through|a|al|à|au|–|-)\s*$/;

interface ListForm {
  readonly list: RegExp;
  readonly one: RegExp;
}
const LISTS = new Map<UnitKind, ListForm>(
  UNIT_FORMS.map(({ unit, head, number }) => {
    const one = `${number}${PINPOINTS}`;
    return [
      unit,
      {
        list: new RegExp(
          `(?<![\\p{L}\\d])${head}(?:\\s+|(?<=[.§])\\s*)(${one}(?:${JOIN}${one}${COUNTED})*)`,
          'gu',
        ),
        one: new RegExp(`(${number})(${PINPOINTS})`, 'gu'),
      },
    ];
  }),
);

const CODES =
  /(?<![\w.])(\d{1,2})\s+(U\.\s?S\.\s?C\.(?:\s?A\.)?|USCA?|C\.\s?F\.\s?R\.|CFR)\s*(?:(?:§+|[Ss]ec(?:tions?|s?\.)|[Pp]arts?)\s*)?/g;
const CODE_LIST = new RegExp(
  `^${CODE_SECTION}${PINPOINTS}(?:${JOIN}${CODE_SECTION}${PINPOINTS}${COUNTED})*`,
  'u',
);
const CODE_ONE = new RegExp(`(${CODE_SECTION})(${PINPOINTS})`, 'gu');

/** `paragraph 3 of`, `Section B of`, in front of the unit that it belongs to. */
const INNER =
  /(?:(?:[Ss]ub)?-?[Pp]aragraphs?|[Cc]lause|[Ff]ootnote|Section|[Pp][áa]rrafos?|[Ii]ncisos?|[Pp]aragraphes?|[Aa]lin[ée]as?)\s+((?:\d{1,2}|[A-Z]|(?=\())(?:\s?\([a-z\d]{1,4}\))*)\s+(?:(?:of|to|in|del?|de la|du)\s+(?:the\s+)?|de l['’])$/;
const INNER_LENGTH = 60;

/**
 * The places that a text cites, in English, Spanish and French, in the order of the text: chapters, articles, annexes,
 * appendices, sections, and sections of a code. Lists and ranges are spelt out (`Articles 24.29 through 24.32` gives
 * four). Headings of the text's own provisions are no citations.
 */
export function findMentions(text: string): MentionGroup[] {
  const codes = codeGroups(text);
  const units = [...LISTS.keys()]
    .flatMap((unit) => findUnits(text, unit))
    .filter((group) => !meetsOne(codes, group));
  return [...codes, ...units].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same for units of one kind. */
export function findUnits(text: string, unit: UnitKind): MentionGroup[] {
  const form = LISTS.get(unit);
  if (!form) return [];
  return [...text.matchAll(form.list)]
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isOwnHeading(text, unit, span) && !isPronoun(text.slice(span.start, span.end)))
    .map(({ match, start, end }) => {
      const [whole, all = ''] = match;
      const numbers = listed(whole, all, form.one);
      const inner = INNER.exec(text.slice(Math.max(0, start - INNER_LENGTH), start));
      const mentions = spelledOut(numbers, end - all.length, form.one, (number, pinpoint) => ({
        unit,
        number: plainNumber(number),
        pinpoint: pinpointsOf(pinpoint),
      }));
      return group(unit, mentions, inner ? start - inner[0].length : start, pinpointsOf(inner?.[1] ?? ''));
    });
}

function codeGroups(text: string): MentionGroup[] {
  const groups: MentionGroup[] = [];
  for (const match of text.matchAll(CODES)) {
    const from = match.index + match[0].length;
    const list = CODE_LIST.exec(text.slice(from, from + 300))?.[0];
    if (list === undefined) continue;
    const code = /^U/.test(match[2] ?? '') ? 'USC' : 'CFR';
    const mentions = spelledOut(list, from, CODE_ONE, (number, pinpoint) => ({
      unit: 'code',
      number: `${match[1]} ${code} ${plainNumber(number)}`,
      pinpoint: pinpointsOf(pinpoint),
    }));
    groups.push(group('code', mentions, match.index, []));
  }
  return groups;
}

/** "the article I wrote": a small head before a capital I. */
const isPronoun = (found: string): boolean => /^[a-z]+\s+I$/.test(found);

const PLURAL = /^(?:§§|[^\d§]*s\b|[^\d§]*ices\b)/;
const AND = /(?:\s(?:and|or|to|through|y|e|o|a|al|et|ou|à|au)\s|[&–-])/;

/** The numbers of a list; behind a head in the singular a bare comma or semicolon begins none: a note's mark may follow it. */
function listed(whole: string, numbers: string, one: RegExp): string {
  if (PLURAL.test(whole) || !/[,;]/.test(numbers) || AND.test(numbers)) return numbers;
  return numbers.match(one)?.[0] ?? numbers;
}

/** A group from its mentions: the first begins where the head does, and takes the pinpoint that stands in front. */
function group(
  unit: UnitKind,
  mentions: readonly Mention[],
  start: number,
  inner: readonly string[],
): MentionGroup {
  const [first, ...rest] = mentions;
  if (!first) throw new RangeError('a group without a mention');
  const whole = { ...first, start, place: { ...first.place, pinpoint: [...first.place.pinpoint, ...inner] } };
  return { unit, start, end: mentions.at(-1)?.end ?? first.end, mentions: [whole, ...rest] };
}

function spelledOut(
  list: string,
  from: number,
  one: RegExp,
  place: (number: string, pinpoint: string) => Place,
): Mention[] {
  const found: Mention[] = [];
  let before: { readonly number: string; readonly end: number } | null = null;
  for (const match of list.matchAll(one)) {
    const [all, number = '', pinpoint = ''] = match;
    const span = { start: from + match.index, end: from + match.index + all.length };
    if (before && RANGE.test(list.slice(before.end, match.index))) {
      for (const between of numbersBetween(plainNumber(before.number), plainNumber(number))) {
        found.push({ ...span, place: place(between, ''), implied: true });
      }
    }
    found.push({ ...span, place: place(number, pinpoint), implied: false });
    before = { number, end: match.index + all.length };
  }
  return found;
}

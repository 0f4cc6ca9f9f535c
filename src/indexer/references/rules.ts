import type { Instrument } from '../../codebook/instruments.ts';
import type { Place } from '../../model/reference.ts';
import { nameBehind, nameInFront } from './linked-name.ts';
import { IDEM, LONGEST_GAP, OF_A_TITLE, OF_SOME_LAW, OF_THAT_LAW, OF_THIS_PAPER, SUCH } from './links.ts';
import { firstPlace, known, type Meaning, meant, type Reading, type Rule } from './meaning.ts';
import { couldHave } from './number-style.ts';
import { sentenceSpan } from './sentence-span.ts';
import { firstFrom, spansWithin } from './span-search.ts';

/** Characters within which what was cited is still in mind. */
const FAR = 1200;
/** So many names, and citations, are looked back at. */
const IN_MIND = 300;
const key = ({ unit, number }: Place): string => `${unit} ${number}`;
const unsure = (instruments: readonly Instrument[], place: Place, because: string): Meaning => ({
  whose: 'unsure',
  candidates: instruments.map(({ id }) => ({ instrument: id, place })),
  because,
});
const byId = ({ instruments }: Reading, id: string): Instrument | undefined =>
  instruments.all.find((one) => one.id === id);

/** 19 U.S.C. 4611 says it itself. */
const code: Rule = (group, _, reading) => {
  if (group.unit !== 'code') return null;
  const instrument = byId(reading, / CFR /.test(firstPlace(group).number) ? 'cfr' : 'usc');
  return instrument ? known(instrument, 'the citation names its code') : null;
};

/** "section 4532 of this title", "section 1002 of title 20". */
const titleOfACode: Rule = (group, _, reading) => {
  const match = OF_A_TITLE.exec(reading.text.slice(group.end, group.end + 40));
  const title = match?.[2] ?? reading.codeTitle;
  const usc = byId(reading, 'usc');
  if (group.unit !== 'section' || !match || !usc || title === null) return null;
  const { number, pinpoint } = firstPlace(group);
  const place: Place = { unit: 'code', number: `${title} USC ${number}`, pinpoint };
  return { ...known(usc, `"${match[0].trim()}" stands behind`), place } as Meaning;
};

/** A part of this very paper; "Chapter 19 in this paper is the digital chapter" is not one. */
const thisPaper: Rule = (group, _, { text }) => {
  const [behind] = OF_THIS_PAPER.exec(text.slice(group.end, group.end + 40)) ?? [];
  if (behind === undefined) return null;
  const isOutside = group.unit === 'chapter' || group.unit === 'article';
  return isOutside && !/^\s*,?\s*of\b/i.test(behind)
    ? null
    : { whose: 'other', name: null, because: 'a part of this very paper' };
};

/** "section 102 of such Act": the act named last. */
const thatLaw: Rule = (group, _, { text, names, own }) => {
  const match = OF_THAT_LAW.exec(text.slice(group.end, group.end + 120));
  const noun = match?.[1];
  if (!match || noun === undefined) return null;
  if (/th(?:e|is) Agreement/.test(match[0]) && own && couldHave(own, firstPlace(group))) {
    return known(own, '"the Agreement" stands behind');
  }
  const to = firstFrom(names, group.start);
  const last = names.slice(Math.max(0, to - IN_MIND), to).findLast(({ name }) => holdsWord(name, noun));
  return last ? meant(last, `"${last.name}" was named last`) : null;
};

/** "Article 49 of the law": not of an agreement, and not of one that was named before. */
const someLaw: Rule = (group, _, { text }) =>
  OF_SOME_LAW.test(text.slice(group.end, group.end + LONGEST_GAP))
    ? { whose: 'other', name: null, because: 'a law that is not named here' }
    : null;

/** "Id. at Art. 2.7": what was cited before. */
const idem: Rule = (group, index, { text, meanings }) =>
  IDEM.test(text.slice(Math.max(0, group.start - 12), group.start)) ? (meanings[index - 1] ?? null) : null;

/** The same unit, cited a little before, or anywhere for a section. */
const namedBefore: Rule = (group, index, reading) => {
  const { groups, meanings, text, own } = reading;
  const place = firstPlace(group);
  const isSuch = SUCH.test(text.slice(Math.max(0, group.start - 12), group.start));
  if (place.unit === 'chapter' && !isSuch) return null;
  // The agreement's own numbers mean the agreement, wherever another's article of that number was cited.
  if (place.unit !== 'section' && own && couldHave(own, place)) return null;
  const reach = place.unit === 'section' || isSuch ? Number.POSITIVE_INFINITY : FAR;
  const from = Math.max(0, index - IN_MIND);
  const before = groups
    .slice(from, index)
    .findLastIndex(
      (one, at) =>
        group.start - one.end < reach &&
        key(firstPlace(one)) === key(place) &&
        meanings[from + at]?.whose !== 'unsure',
    );
  const meaning = before < 0 ? undefined : meanings[from + before];
  if (!meaning || (meaning.whose === 'other' && meaning.name === null)) return null;
  return { ...meaning, because: `${place.unit} ${place.number} was named before` };
};

/** "Section 232" needs no name; where two laws have such a section, the one that the text names. */
const wellKnown: Rule = (group, _, { instruments, named: inText }) => {
  const place = firstPlace(group);
  const owners = instruments.all.filter((one) => one.known.includes(key(place)));
  const named = owners.filter((one) => inText.has(one));
  const [only, second] = named.length > 0 ? named : owners;
  if (!only) return null;
  return second
    ? unsure(owners, place, 'two laws have such a section')
    : known(only, `${key(place)} is known by its number`);
};

/** Words right beside, or a subject that shows whose chapter it is; two of them make a reader hesitate. */
const bySubject: Rule = (group, _, { text, instruments, own }) => {
  const place = firstPlace(group);
  const around = text.slice(Math.max(0, group.start - 30), group.end + 20);
  const says = (words: readonly string[] | undefined, where: string): boolean =>
    words?.some((word) => holdsWord(where, word)) ?? false;
  const beside = instruments.all.find((one) => says(one.beside[place.unit], around) && couldHave(one, place));
  if (beside) return known(beside, 'by the words beside');
  const span = sentenceSpan(text, group);
  const sentence = text.slice(span.start, span.end);
  const about = (subject: string): Instrument[] =>
    instruments.all.filter(
      (one) => (!one.own || one === own) && says(one.topics[subject], sentence) && couldHave(one, place),
    );
  // What is said of Chapter 4 weighs more than what is said of chapters.
  const particular = about(key(place));
  const found = particular.length > 0 ? particular : about(place.unit);
  const [first] = found;
  if (!first) return null;
  return found.length === 1 ? known(first, 'by its subject') : unsure(found, place, 'two subjects meet');
};

/** A number that only the agreement's own units have: `34.7`, `31-A`. */
const ownNumber: Rule = (group, _, { own, hasChapter }) => {
  const place = firstPlace(group);
  if (!own || place.unit === 'chapter' || place.unit === 'section' || !couldHave(own, place)) return null;
  const [chapter] = /^\d+(?=[.-])/.exec(place.number) ?? [];
  return (chapter ? hasChapter(chapter) : place.unit === 'annex') ? known(own, 'by its number') : null;
};

/** The nearest name in the sentence that may have such a unit. */
const inTheSentence: Rule = (group, _, reading) => {
  const { text, names } = reading;
  const place = firstPlace(group);
  const inside = spansWithin(names, sentenceSpan(text, group)).filter(
    ({ instrument }) => instrument === null || couldHave(instrument, place),
  );
  const name =
    inside.findLast((one) => one.end <= group.start) ?? inside.find((one) => one.start >= group.end);
  return name && place.unit !== 'appendix' ? meant(name, `"${name.name}" is named in the sentence`) : null;
};

/** A chapter of the agreement, unless another agreement with such a chapter is named close by. */
const ownChapter: Rule = (group, _, reading) => {
  const { own, hasChapter, names } = reading;
  const place = firstPlace(group);
  if (place.unit !== 'chapter') return null;
  const near = spansWithin(names, { start: group.start - NEAR, end: group.end + NEAR }).filter(
    ({ instrument }) => instrument?.own === false && couldHave(instrument, place),
  );
  const others = [...new Set(near.map(({ instrument }) => instrument))].filter((one) => one !== null);
  if (own && hasChapter(place.number)) {
    return others.length === 0
      ? known(own, 'the record is of this agreement')
      : unsure([own, ...others], place, `${others.map(({ label }) => label).join(', ')} is named close by`);
  }
  const [only] = others;
  return only && others.length === 1 ? known(only, `${only.label} is named close by`) : null;
};
const NEAR = 300;

/** In a code, a bare section may be the code's or that of the act that it was made from. */
const ofTheCodeOrItsAct: Rule = (group, _, reading) => {
  const usc = byId(reading, 'usc');
  const { number, pinpoint, unit } = firstPlace(group);
  if (unit !== 'section' || !usc || reading.codeTitle === null) return null;
  const acts = reading.instruments.all.filter((one) => one.id === 'usmca-act');
  const place: Place = { unit: 'code', number: `${reading.codeTitle} USC ${number}`, pinpoint };
  return {
    whose: 'unsure',
    candidates: [
      { instrument: usc.id, place },
      ...acts.map(({ id }) => ({ instrument: id, place: firstPlace(group) })),
    ],
    because: 'a section of the code, or of the act that it was made from',
  };
};

/** What was cited before in the paragraph. */
const asBefore: Rule = (group, index, { text, groups, meanings }) => {
  const before = groups[index - 1];
  const meaning = meanings[index - 1];
  if (!before || !meaning || meaning.whose === 'unsure' || before.unit !== group.unit) return null;
  if (meaning.whose === 'known' && !couldHave(meaning.instrument, firstPlace(group))) return null;
  const gap = text.slice(before.end, group.start);
  return gap.length < FAR && !/\n\s*\n/.test(gap) ? { ...meaning, because: 'as cited before' } : null;
};

/** The first rule that can tell wins; what no rule knows belongs to another paper that the text does not name here. */
export const RULES: readonly Rule[] = [
  code,
  titleOfACode,
  thisPaper,
  nameBehind,
  thatLaw,
  someLaw,
  idem,
  nameInFront,
  namedBefore,
  wellKnown,
  bySubject,
  ownNumber,
  ownChapter,
  inTheSentence,
  ofTheCodeOrItsAct,
  asBefore,
];

/** The words of the tables, each compiled once. */
const compiled = new Map<string, RegExp>();

function holdsWord(text: string, word: string): boolean {
  const pattern =
    compiled.get(word) ??
    new RegExp(`(?<![\\p{L}\\d])${word.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu');
  compiled.set(word, pattern);
  return pattern.test(text);
}

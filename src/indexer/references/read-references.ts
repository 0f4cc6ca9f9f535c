import type { Instruments } from '../../codebook/instruments.ts';
import type { Candidate, Mention, Place, Reference, Resolution } from '../../model/reference.ts';
import { findMentions, type MentionGroup } from './find-mentions.ts';
import { nameReader } from './instrument-names.ts';
import type { LoadedAgreement } from './loaded-agreement.ts';
import type { Meaning, Reading } from './meaning.ts';
import { RULES } from './rules.ts';
import { firstFrom } from './span-search.ts';

export interface ReferenceSettings {
  readonly instruments: Instruments;
  /** The numbers of the agreement's chapters. */
  readonly chapters: ReadonlySet<string>;
  /** The agreement's text, as far as it is at hand. */
  readonly loaded: LoadedAgreement;
}

export interface ReadOptions {
  /** The record that the text is from is about the agreement, even where the text does not name it. */
  readonly isOwnRecord?: boolean;
}

/** Reads the references of whole documents: what a citation means is often said pages before. */
export type ReferenceReader = (text: string, options?: ReadOptions) => Reference[];

export function referenceResolver({ instruments, chapters, loaded }: ReferenceSettings): ReferenceReader {
  const readNames = nameReader(instruments);
  const agreement = instruments.all.find(({ own }) => own) ?? null;

  return (text, { isOwnRecord = false } = {}) => {
    const names = readNames(text);
    // "Article VI" in the very name of an agreement is no citation.
    const groups = findMentions(text).filter((group) => {
      const around = names[firstFrom(names, group.start) - 1];
      return around === undefined || around.end <= group.end;
    });
    const named = new Set(names.map(({ instrument }) => instrument));
    const isOwn = isOwnRecord || named.has(agreement);
    const meanings: Meaning[] = [];
    const reading: Reading = {
      text,
      groups,
      names,
      named,
      instruments,
      own: isOwn ? agreement : null,
      hasChapter: (number) => chapters.has(number),
      codeTitle: codeTitleOf(text),
      meanings,
    };
    for (const [index, group] of groups.entries()) meanings.push(meaningOf(group, index, reading));
    return groups.flatMap((group, index) => {
      const meaning = meanings[index];
      return meaning ? group.mentions.map((mention) => refer(mention, meaning)) : [];
    });
  };

  function refer(mention: Mention, meaning: Meaning): Reference {
    const { start, end, implied } = mention;
    return { start, end, implied, resolution: resolve(mention, meaning), because: meaning.because };
  }

  function resolve({ place }: Mention, meaning: Meaning): Resolution {
    if (meaning.whose === 'unsure') {
      return {
        outcome: 'ambiguous',
        place,
        candidates: meaning.candidates.map((one) => ({ ...one, place: withNumber(one.place, place) })),
      };
    }
    if (meaning.whose === 'other') return { outcome: 'other', instrument: null, name: meaning.name, place };
    const { instrument } = meaning;
    const meantPlace = meaning.place ? withNumber(meaning.place, place) : place;
    if (!instrument.own) {
      return { outcome: 'other', instrument: instrument.id, name: instrument.label, place: meantPlace };
    }
    const own: Candidate = { instrument: instrument.id, place: ownPlace(meantPlace) };
    if (!loaded.covers(own.place)) return { outcome: 'not_loaded', ...own };
    const found = loaded.find(own.place);
    return found ? { outcome: 'node', node: found.node.id, ...own } : { outcome: 'absent', ...own };
  }
}

const meaningOf = (group: MentionGroup, index: number, reading: Reading): Meaning => {
  for (const rule of RULES) {
    const meaning = rule(group, index, reading);
    if (meaning) return meaning;
  }
  return { whose: 'other', name: null, because: 'the text names no instrument' };
};

/** The rule read the first place of a list; the others have their own numbers. */
const withNumber = (read: Place, { number, pinpoint }: Place): Place => ({
  unit: read.unit,
  number: read.unit === 'code' ? read.number.replace(/\S+$/, number.replace(/^.* /, '')) : number,
  pinpoint,
});

/** `34.7.3` of the agreement is paragraph 3 of Article 34.7. */
function ownPlace(place: Place): Place {
  const [, number, paragraph] = /^(\d+\.\d+)\.(\d+)$/.exec(place.number) ?? [];
  if (place.unit !== 'article' || number === undefined || paragraph === undefined) return place;
  return { ...place, number, pinpoint: [paragraph, ...place.pinpoint] };
}

/** The title of the code that a text is a part of, by its first lines. */
function codeTitleOf(text: string): string | null {
  const head = text.slice(0, 300);
  return (
    /^\W*(\d{1,2})\s+U\.?\s?S\.?\s?C\b/.exec(head)?.[1] ?? /\bTitle\s+(\d{1,2})\b/.exec(head)?.[1] ?? null
  );
}

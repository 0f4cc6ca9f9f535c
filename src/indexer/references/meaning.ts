import type { Instrument, Instruments } from '../../codebook/instruments.ts';
import type { Candidate, Place } from '../../model/reference.ts';
import type { MentionGroup } from './find-mentions.ts';
import type { NamedLaw } from './instrument-names.ts';

/** Whose a citation is, as far as the words tell. */
export type Meaning =
  | {
      readonly whose: 'known';
      readonly instrument: Instrument;
      readonly because: string;
      readonly place?: Place;
    }
  /** Another law, by the name that the text gives it, if any. */
  | { readonly whose: 'other'; readonly name: string | null; readonly because: string }
  | { readonly whose: 'unsure'; readonly candidates: readonly Candidate[]; readonly because: string };

/** What is known when a citation is read: the text, and what was read before it. */
export interface Reading {
  readonly text: string;
  readonly groups: readonly MentionGroup[];
  /** In order, without overlaps. */
  readonly names: readonly NamedLaw[];
  /** The instruments that the text names anywhere. */
  readonly named: ReadonlySet<Instrument | null>;
  readonly instruments: Instruments;
  /** The agreement whose record this is, where the text or its docket names it. */
  readonly own: Instrument | null;
  /** Whether the agreement has a chapter of that number. */
  readonly hasChapter: (number: string) => boolean;
  /** The title of the code that the text itself is a part of. */
  readonly codeTitle: string | null;
  /** Meanings so far, by the index of their group. */
  readonly meanings: readonly Meaning[];
}

/** A way to tell whose a citation is; null where it can't. */
export type Rule = (group: MentionGroup, index: number, reading: Reading) => Meaning | null;

/** The place that a group begins with. */
export const firstPlace = ({ unit, mentions }: MentionGroup): Place =>
  mentions[0]?.place ?? { unit, number: '', pinpoint: [] };

export const known = (instrument: Instrument, because: string): Meaning => ({
  whose: 'known',
  instrument,
  because,
});

/** What a name means for a citation that is tied to it. */
export const meant = ({ instrument, name }: NamedLaw, because: string): Meaning =>
  instrument ? known(instrument, because) : { whose: 'other', name, because };

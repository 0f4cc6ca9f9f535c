import type { Brand } from './ids.ts';
import type { Span } from './span.ts';

/** A law or an agreement whose provisions people cite, for instance `usmca`, `trips`, `trade-act`. */
export type InstrumentId = Brand<string, 'InstrumentId'>;

/** The units that people cite by number. `code`: a section of a code by its title, as in 19 U.S.C. 4611. */
export const UNIT_KINDS = ['chapter', 'article', 'annex', 'appendix', 'section', 'code'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A numbered unit of some instrument. */
export interface Place {
  readonly unit: UnitKind;
  /** As printed, with a plain hyphen: `34.7`, `4-B`, `XI`, `4611`; for a code with its title: `19 USC 4611`. */
  readonly number: string;
  /** Paragraph, subparagraph and so on, outermost first: `2`, `a`. */
  readonly pinpoint: readonly string[];
}

/** Words of a text that cite a place, not yet saying whose. */
export interface Mention extends Span {
  readonly place: Place;
  /** True for a number that a range spans without printing it; its span is that of the range's end. */
  readonly implied: boolean;
}

/** An instrument and the place in it that a mention may mean. */
export interface Candidate {
  readonly instrument: InstrumentId;
  readonly place: Place;
}

/** A node of a parsed agreement, for instance `article 34.7`. */
export type AgreementNodeId = Brand<string, 'AgreementNodeId'>;

/** What a mention means. */
export type Resolution =
  /** A node of the agreement whose text is loaded. */
  | ({ readonly outcome: 'node'; readonly node: AgreementNodeId } & Candidate)
  /** A place of the agreement, whose text is not loaded. */
  | ({ readonly outcome: 'not_loaded' } & Candidate)
  /** The agreement is loaded and has no such place. */
  | ({ readonly outcome: 'absent' } & Candidate)
  /** Another instrument; `instrument` is null for one that the table does not know. */
  | {
      readonly outcome: 'other';
      readonly instrument: InstrumentId | null;
      /** The instrument's name as the text gives it, where it does. */
      readonly name: string | null;
      readonly place: Place;
    }
  /** A careful reader would hesitate. */
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly place: Place };

export interface Reference extends Span {
  readonly implied: boolean;
  readonly resolution: Resolution;
  /** One line that says why. */
  readonly because: string;
}

/** A place as people write it: `Article 34.7(3)`, `19 U.S.C. 4611(b)`. */
export function printPlace({ unit, number, pinpoint }: Place): string {
  const inner = pinpoint.map((part) => `(${part})`).join('');
  if (unit === 'code') return number.replace(' USC ', ' U.S.C. ').replace(' CFR ', ' C.F.R. ') + inner;
  return `${unit[0]?.toUpperCase()}${unit.slice(1)} ${number}${inner}`;
}

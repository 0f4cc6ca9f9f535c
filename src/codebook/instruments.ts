import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type InstrumentId, UNIT_KINDS, type UnitKind } from '../model/reference.ts';
import { checkLocated, parseLocated } from './located.ts';

/** A law or an agreement that filings cite, and how its provisions are numbered. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly label: string;
  /** True for the agreement whose record this is. */
  readonly own: boolean;
  readonly names: readonly string[];
  /** Names of a part of it, with the part. */
  readonly within: readonly { readonly name: string; readonly unit: UnitKind; readonly number: string }[];
  /** What the numbers of its units may look like; a unit that is not here it does not have. */
  readonly units: Partial<Readonly<Record<UnitKind, readonly string[]>>>;
  /** Units that are cited without a name, for instance `section 232`. */
  readonly known: readonly string[];
  /** Words that show that `chapter 19`, or any `chapter`, is this instrument's. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  /** Words right before or behind such a number that show the same. */
  readonly beside: Readonly<Record<string, readonly string[]>>;
}

export interface Instruments {
  readonly all: readonly Instrument[];
  /** Words that end the name of a law that the table does not know. */
  readonly lawWords: readonly string[];
}

const words = z.array(z.string().min(1));
const schema = z.object({
  instruments: z.array(
    z.object({
      id: z.string().regex(/^[a-z0-9-]+$/, 'an id is made of small letters, digits and -'),
      label: z.string().min(1),
      own: z.boolean().default(false),
      names: words.min(1),
      within: z
        .array(z.object({ name: z.string(), unit: z.enum(UNIT_KINDS), number: z.coerce.string() }))
        .default([]),
      units: z.partialRecord(z.enum(UNIT_KINDS), words).default({}),
      known: words.default([]),
      topics: z.record(z.string(), words).default({}),
      beside: z.record(z.string(), words).default({}),
    }),
  ),
  law_words: words.default([]),
});

/** Reads a table of instruments. Throws `CodebookError` with the line of what is wrong. */
export function loadInstruments(path: string): Instruments {
  const file = checkLocated(parseLocated(path, readFileSync(path, 'utf8')), schema);
  return {
    all: file.instruments.map((one) => ({ ...one, id: one.id as InstrumentId })),
    lawWords: file.law_words,
  };
}

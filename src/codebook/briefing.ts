import { z } from 'zod';

const line = z.string().trim().min(1);
/** Who can take an option up. */
const actor = z.enum(['committee', 'member']).default('committee');
const cited = z.object({ text: line, cite: line });

/**
 * What a memo to a committee says of the law and of the committee's options; the words are the codebook's, the
 * program adds dates and counts. `{review}` in a text stands for the date of the next review, `{report}` for the
 * date by which the report is due.
 */
export const briefing = z.object({
  subject: line,
  to: z.array(line).min(1),
  issue: line,
  authority: z.array(cited).default([]),
  /** Duties counted in days from the next review. */
  deadlines: z
    .array(
      z.object({
        duty: line,
        cite: line,
        days: z.number().int().nonnegative(),
        when: z.enum(['before', 'after']),
        report: z.boolean().default(false),
        note: line.nullable().default(null),
      }),
    )
    .default([]),
  /** What the report must contain, and what a record of public comments holds of it. */
  contents: z.array(z.object({ part: line.nullable().default(null), item: line, record: line })).default([]),
  options: z
    .array(z.object({ title: line, text: line, cite: line.nullable().default(null), by: actor }))
    .default([]),
  /** Whom a memo may be written to, and whose options it then gives. */
  addressees: z.array(z.object({ id: line, to: z.array(line).min(1), by: actor })).default([]),
  /** What a memo that recommends says to its author. */
  advocacy_caution: line.nullable().default(null),
  cautions: z.array(line).default([]),
});

/** The law of another review: what differs from the briefing on the next one. */
export const otherReview = briefing.pick({
  subject: true,
  issue: true,
  authority: true,
  deadlines: true,
  contents: true,
  options: true,
});

export type Briefing = Readonly<z.infer<typeof briefing>>;

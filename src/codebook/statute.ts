import { z } from 'zod';
import { briefing, otherReview } from './briefing.ts';
import { checkLocated, parseLocated } from './located.ts';

const line = z.string().trim().min(1);
const rule = z.object({
  rule: line,
  source: line.nullable().default(null),
  confidence: line.nullable().default(null),
  note: line.nullable().default(null),
  dates: z.record(z.string(), line).default({}),
});

const dossier = z.object({
  as_of: line,
  coverage_warning: line.nullable().default(null),
  sections: z.array(
    z.object({ id: line, title: line, source_basis: line.nullable().default(null), rules: z.array(rule) }),
  ),
  timeline: z
    .array(
      z.object({
        date: line,
        event: line,
        /** The event in words that may face Congress; without them it is for the analyst alone. */
        brief: line.nullable().default(null),
        source: line.nullable().default(null),
        confidence: line.nullable().default(null),
        note: line.nullable().default(null),
      }),
    )
    .default([]),
  next_review: z
    .object({
      expected: line,
      operative_duty: line,
      must_contain: z.array(line).default([]),
      note: line.nullable().default(null),
    })
    .nullable()
    .default(null),
  briefing: briefing.nullable().default(null),
  /** The law of a six-year review, where the next one is none. */
  six_year: otherReview.nullable().default(null),
  status_notes: z.array(line).default([]),
  wrong_claims: z.array(line).default([]),
  say_it_right: z.array(line).default([]),
});

/** The law that a memo stands on: rules with source and confidence, a timeline, and what to say with care. */
export type StatuteDossier = Readonly<z.infer<typeof dossier>>;

/** Reads `statute.yaml`. Throws `CodebookError` with the line of a bad entry. */
export function parseStatute(file: string, text: string): StatuteDossier {
  return checkLocated(parseLocated(file, text), dossier);
}

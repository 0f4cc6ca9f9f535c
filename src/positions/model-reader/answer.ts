import { z } from 'zod';
import { UnreadableAnswerError } from './error.ts';

const words = z.string().max(6000);
const claim = z.object({
  ask: z.string().max(100).describe('id of the ask'),
  stance: z.enum(['support', 'conditional', 'oppose', 'mentions']),
  passage: z.number().int().describe('number of the passage that holds the quotation'),
  quotation: words.describe('one sentence or part of one, copied exactly from that passage'),
  condition: words
    .nullable()
    .describe('for conditional: the words of the condition, copied exactly, else null'),
  direction: z.string().max(100).nullable().describe('one of the directions listed for the ask, else null'),
});
const overallClaim = z.object({
  code: z.string().max(100).describe('id of the overall position'),
  passage: z.number().int(),
  quotation: words,
  conditional: z.boolean(),
  detail: z.string().max(100).nullable(),
});

/** The form of an answer: one claim for each quotation; sides that contradict one another are both to be given. */
export const ANSWER_SCHEMA = z.object({ claims: z.array(claim), overall: z.array(overallClaim) });

export type Claim = Readonly<z.infer<typeof claim>>;
export type OverallClaim = Readonly<z.infer<typeof overallClaim>>;

/** A model's answer as far as it has the right form. */
export interface Answer {
  readonly claims: readonly Claim[];
  readonly overall: readonly OverallClaim[];
  /** Claims out of form, and those beyond the most that are read. */
  readonly malformed: number;
}

/** More claims than this on one request are no reading. */
const MOST_CLAIMS = 200;

const loose = z.object({ claims: z.array(z.unknown()), overall: z.array(z.unknown()).nullish() });

/** Reads whatever a model returned, claim by claim. Throws {@link UnreadableAnswerError} where it has no claims at all. */
export function answerFrom(value: unknown): Answer {
  const outer = loose.safeParse(value);
  if (!outer.success) throw new UnreadableAnswerError('the model answered with something that is no reading');
  const claims = inForm(claim, outer.data.claims);
  const overall = inForm(overallClaim, outer.data.overall ?? []);
  return { claims: claims.read, overall: overall.read, malformed: claims.malformed + overall.malformed };
}

function inForm<T>(form: z.ZodType<T>, values: readonly unknown[]): { read: T[]; malformed: number } {
  const read = values.slice(0, MOST_CLAIMS).flatMap((value) => {
    const parsed = form.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return { read, malformed: values.length - read.length };
}

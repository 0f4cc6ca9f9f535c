import { z } from 'zod';
import { UnreadableAnswerError } from './error.ts';

const claim = z.object({
  ask: z.string().describe('id of the ask'),
  stance: z.enum(['support', 'conditional', 'oppose', 'mentions']),
  passage: z.number().describe('number of the passage that holds the quotation'),
  quotation: z.string().describe('one sentence or part of one, copied exactly from that passage'),
  condition: z
    .string()
    .nullable()
    .describe('for conditional: the words of the condition, copied exactly, else null'),
  direction: z.string().nullable().describe('one of the directions listed for the ask, else null'),
});
const overallClaim = z.object({
  code: z.string().describe('id of the overall position'),
  passage: z.number(),
  quotation: z.string(),
  conditional: z.boolean(),
  detail: z.string().nullable(),
});

/**
 * The form of an answer: one claim for each quotation; sides that contradict one another are both to be given. Plain
 * types alone, since providers refuse schemas with limits.
 */
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
/** No quotation, and nothing else of a claim, is longer than this in characters. */
const LONGEST_TEXT = 6000;

const loose = z.object({ claims: z.array(z.unknown()), overall: z.array(z.unknown()).nullish() });

/** Reads whatever a model returned, claim by claim. Throws {@link UnreadableAnswerError} where it has no claims at all. */
export function answerFrom(value: unknown): Answer {
  const outer = loose.safeParse(value);
  if (!outer.success) throw new UnreadableAnswerError('the model answered with something that is no reading');
  const claims = inForm(claim, outer.data.claims);
  const overall = inForm(overallClaim, outer.data.overall ?? []);
  return { claims: claims.read, overall: overall.read, malformed: claims.malformed + overall.malformed };
}

function inForm<T extends object>(
  form: z.ZodType<T>,
  values: readonly unknown[],
): { read: T[]; malformed: number } {
  const read = values.slice(0, MOST_CLAIMS).flatMap((value) => {
    const parsed = form.safeParse(value);
    return parsed.success && isShort(parsed.data) ? [parsed.data] : [];
  });
  return { read, malformed: values.length - read.length };
}

const isShort = (value: object): boolean =>
  Object.values(value).every((part) => typeof part !== 'string' || part.length <= LONGEST_TEXT);

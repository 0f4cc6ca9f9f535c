import { z } from 'zod';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);
const maybeWords = z.array(word).optional();
const refs = z.object({ usmca: words, us_law: words });

const overall = z.object({
  id: word,
  label: word,
  looks_like: z.string().optional(),
  none: z.boolean().default(false),
  with_changes: word.optional(),
  details: words,
  cues: words,
  examples: words,
});

/** What an ask takes from its recommendation where it has none of its own. */
const inherited = {
  addressee: word.optional(),
  instrument: word.optional(),
  amends: z.boolean().optional(),
  basis: word.optional(),
  themes: maybeWords,
  refs: refs.partial().optional(),
  directions: maybeWords,
  support_cues: maybeWords,
  oppose_cues: maybeWords,
  support_examples: maybeWords,
  oppose_examples: maybeWords,
  coder_note: z.string().optional(),
  status_note: z.string().optional(),
};

const ask = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/, 'the id of an ask looks like R2.a'),
  ask: word,
  where_in_report: word.optional(),
  /** The page of the report, as printed on it. */
  page: z.union([z.number(), word]).optional(),
  support_looks_like: z.string().default(''),
  oppose_looks_like: z.string().default(''),
  ...inherited,
});

const recommendation = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]+$/, 'an id is made of letters, digits, - and _'),
  title: word,
  neutral_title: word.optional(),
  paraphrase: z.string().optional(),
  sub_asks: z.array(ask).min(1, 'a recommendation needs at least one ask'),
  ...inherited,
});

/** The shape of `recommendations.yaml`. */
export const recommendationsSchema = z.object({
  version: z.union([z.number(), z.string()]).optional(),
  source: z.object({ report: word.optional(), note: z.string().optional() }).default({}),
  how_to_use: words,
  overall_position_codes: z.array(overall).default([]),
  recommendations: z.array(recommendation).default([]),
});

export type RecommendationsFile = z.infer<typeof recommendationsSchema>;
export type RecommendationEntry = RecommendationsFile['recommendations'][number];
export type AskEntry = RecommendationEntry['sub_asks'][number];

/** The fields of every object in the file, for finding misspelt ones. */
export const RECOMMENDATIONS_FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(recommendationsSchema.shape),
  source: ['report', 'note'],
  overall_position_codes: Object.keys(overall.shape),
  recommendations: Object.keys(recommendation.shape),
  'recommendations.refs': ['usmca', 'us_law'],
  'recommendations.sub_asks': Object.keys(ask.shape),
  'recommendations.sub_asks.refs': ['usmca', 'us_law'],
};

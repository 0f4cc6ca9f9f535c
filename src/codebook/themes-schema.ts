import { z } from 'zod';

const word = z.string().trim().min(1);
const words = z.array(word).default([]);
/** A list, or for long lists of terms one text with commas between them, which reads and parses faster. */
const phrases = z
  .union([z.array(word), z.string().transform((text) => text.split(',').map((part) => part.trim()))])
  .transform((list) => list.filter((part) => part !== ''));
const term = z.union([
  word,
  z.object({ term: word, weight: z.number().optional() }),
  z.object({ terms: phrases, weight: z.number().optional() }),
]);
const reference = z.union([word, z.object({ ref: word, weight: z.number().optional() })]);

const sense = z.object({
  theme: word.nullable().default(null),
  weight: z.number().default(0),
  near: phrases.default([]),
  note: z.string().optional(),
});

const homonym = z.object({
  term: z.union([word, z.array(word).min(1)]),
  language: word.default('en'),
  senses: z.array(sense).min(1),
});

const theme = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]+$/, 'an id is made of letters, digits, - and _'),
  label: word,
  definition: z.string().default(''),
  include: words,
  exclude: words,
  threshold: z.number().positive().optional(),
  keywords: z.array(term).default([]),
  es: z.array(term).default([]),
  fr: z.array(term).default([]),
  not: phrases.default([]),
  usmca_refs: z.array(reference).default([]),
  refs: z.array(reference).default([]),
  acronyms_and_homonyms: z.record(z.string(), z.string()).default({}),
});

const inherit = z.object({ share: z.number().min(0).max(1), most: z.number().min(0) });

const tagger = z.object({
  ordinary_length: z.number().positive().default(120),
  length_growth: z.number().min(0).max(1).default(0.4),
  repeats: z.number().min(0).default(1),
  heading: inherit.default({ share: 0.5, most: 3 }),
  neighbour: inherit.default({ share: 0.25, most: 1.5 }),
  submission: z
    .object({
      page: z.number().positive().default(3000),
      share: z.number().min(0).max(1).default(0.25),
      score: z.number().min(0).default(8),
    })
    .default({ page: 3000, share: 0.25, score: 8 }),
});

/** The shape of `themes.yaml`. */
export const themesSchema = z.object({
  version: z.union([z.number(), z.string()]).optional(),
  scoring_hint: z.string().optional(),
  global_rules: words,
  threshold: z.number().positive().default(5),
  term_weight: z.number().default(4),
  reference_weight: z.number().default(5),
  tagger: tagger.default(tagger.parse({})),
  names_of_the_pact: z.record(z.string(), words).default({}),
  other_instruments: words,
  synonyms: z.array(z.array(word).min(2)).default([]),
  asides: z.array(term).default([]),
  homonyms: z.array(homonym).default([]),
  themes: z.array(theme).min(1, 'at least one theme is needed'),
});

export type ThemesFile = z.infer<typeof themesSchema>;

/** The fields of every object in the file, for finding misspelt ones. */
export const THEMES_FIELDS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(themesSchema.shape),
  tagger: Object.keys(tagger.shape),
  asides: ['term', 'terms', 'weight'],
  homonyms: Object.keys(homonym.shape),
  'homonyms.senses': Object.keys(sense.shape),
  themes: Object.keys(theme.shape),
  'themes.keywords': ['term', 'terms', 'weight'],
  'themes.es': ['term', 'terms', 'weight'],
  'themes.fr': ['term', 'terms', 'weight'],
};

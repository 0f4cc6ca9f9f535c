/** Fields of the query language; filters of the command carry the same names. */
export const FIELDS = [
  'theme',
  'ask',
  'stance',
  'type',
  'org',
  'kind',
  'lang',
  'after',
  'before',
  'cites',
  'docket',
  'submission',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What to find, as one tree for every engine. Words are lower-case runs of letters or digits, accents kept; only
 * `phrase` and `prefix` are compared as printed (without regard to case and accents), the others by stems.
 */
export type QueryNode =
  /** Every passage. */
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode }
  /** A word in any inflection. */
  | { readonly kind: 'word'; readonly word: string }
  /** Words that follow one another in any inflection, words like "of" not counted. */
  | { readonly kind: 'run'; readonly words: readonly string[] }
  /** Exactly these words, one after the other. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** Words in any inflection and order with at most `distance` other words between the first and the last. */
  | { readonly kind: 'near'; readonly words: readonly string[]; readonly distance: number }
  | { readonly kind: 'prefix'; readonly prefix: string }
  /** Words at most `edits` insertions, deletions or replacements away. */
  | { readonly kind: 'fuzzy'; readonly word: string; readonly edits: number }
  /** A name in any of its forms; the first form is what the user wrote. */
  | { readonly kind: 'expanded'; readonly forms: readonly QueryNode[] }
  | { readonly kind: 'field'; readonly field: Exclude<Field, 'ask' | 'stance'>; readonly value: string }
  /** A passage that is evidence for a position on the ask, of the stance; null where any will do. */
  | { readonly kind: 'position'; readonly ask: string | null; readonly stance: string | null }
  /** Any of these terms of the index; nobody types it. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** One passage; nobody types it. */
  | { readonly kind: 'passage'; readonly docket: string; readonly id: string };

/** Something about a query that its author should see: what was read otherwise than written, or added. */
export interface QueryNote {
  /** A stable word for programs, for instance `unknown-field`. */
  readonly code: string;
  readonly message: string;
}

export interface ParsedQuery {
  readonly query: QueryNode;
  readonly notes: readonly QueryNote[];
}

export const ALL: QueryNode = { kind: 'all' };

/** Joins nodes, flattening what is joined the same way already. */
export function join(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode {
  const of = nodes.flatMap((node) => (node.kind === kind ? node.of : [node]));
  const [only] = of;
  return only === undefined ? ALL : of.length === 1 ? only : { kind, of };
}

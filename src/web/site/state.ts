/** The fields that the page offers as filters, in the order shown. */
export const FACETS = ['theme', 'type', 'org', 'kind', 'lang'] as const;
export type Facet = (typeof FACETS)[number];

/** What is being looked at; kept in the address, so that a search can be bookmarked, sent, and undone by Back. */
export interface State {
  readonly query: string;
  readonly filters: Readonly<Partial<Record<Facet, string>>>;
  /** The passage to which others are to be like, as docket and id. */
  readonly like: readonly [docket: string, passage: string] | null;
  /** Counted from 0. */
  readonly page: number;
}

export const START: State = { query: '', filters: {}, like: null, page: 0 };

/** Reads the part of an address behind `#`; what is not understood is left out. */
export function stateOf(hash: string): State {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const docket = fields.get('docket');
  const like = fields.get('like');
  return {
    query: fields.get('q') ?? '',
    filters: Object.fromEntries(
      FACETS.flatMap((facet) => {
        const value = fields.get(facet);
        return value ? [[facet, value]] : [];
      }),
    ),
    like: docket !== null && like !== null ? [docket, like] : null,
    page: Math.max(0, Math.floor(Number(fields.get('page') ?? 1) || 1) - 1),
  };
}

export function hashOf({ query, filters, like, page }: State): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value) fields.set(facet, value);
  }
  if (like) {
    fields.set('docket', like[0]);
    fields.set('like', like[1]);
  }
  if (page > 0) fields.set('page', String(page + 1));
  return fields.size === 0 ? '' : `#${fields}`;
}

/** The same search with a filter set, or taken off where it was set to this. */
export function withFilter(state: State, facet: Facet, value: string): State {
  const { [facet]: before, ...others } = state.filters;
  return { ...state, page: 0, filters: before === value ? others : { ...others, [facet]: value } };
}

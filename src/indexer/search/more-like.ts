import type { Backend } from './backend.ts';
import type { SearchOptions, SearchPage } from './engine.ts';
import { bindPositions, filterNodes } from './plan.ts';
import { join, type QueryNode, type QueryNote } from './query.ts';
import { pageOf } from './run-search.ts';

/** How many of a passage's words are looked for. */
const TELLING = 12;

/** Passages like one passage: by its rarest words, those that it repeats first. */
export function moreLike<Key>(backend: Backend<Key>, key: Key | null, options: SearchOptions): SearchPage {
  const [passage] = key === null ? [] : backend.candidates([key]);
  if (!passage) {
    const notes = [{ code: 'no-passage', message: 'there is no such passage' }];
    return { hits: [], total: 0, facets: null, notes, query: '' };
  }
  const total = backend.totals().passages;
  const counts = new Map<string, number>();
  for (const term of passage.own.terms.split(' '))
    if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  const telling = [...counts]
    .map(([term, count]) => ({ term, count, passages: backend.frequency({ runs: [term], open: false }) }))
    .filter(({ passages }) => passages > 1 && passages < Math.max(20, total / 2))
    .map(({ term, count, passages }) => ({ term, weight: Math.sqrt(count) * Math.log(1 + total / passages) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING)
    .map(({ term }) => term);
  const likeness: QueryNode = { kind: 'terms', terms: telling };
  const notes: QueryNote[] = [];
  const filters = filterNodes(options.filters ?? {}, notes);
  const itself: QueryNode = {
    kind: 'not',
    of: { kind: 'passage', docket: passage.place[0], id: passage.id },
  };
  return pageOf(
    backend,
    {
      written: likeness,
      strict: bindPositions(join('and', [likeness, itself, ...filters])),
      relaxed: null,
      notes,
    },
    backend.lexicon(),
    options,
  );
}

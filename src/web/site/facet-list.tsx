import type { Facets } from '../../indexer/search/engine.ts';
import { FACETS, type Facet, type State } from './state.ts';

const TITLES: Readonly<Record<Facet, string>> = {
  theme: 'Theme',
  type: 'Kind of submitter',
  org: 'Organization',
  kind: 'Kind of document',
  lang: 'Language',
};

/** Values shown of each filter; the rest can be asked for in the query. */
const SHOWN = 12;

interface FacetListProps {
  readonly facets: Facets;
  readonly filters: State['filters'];
  readonly labelOf: (facet: Facet, value: string) => string;
  readonly onToggle: (facet: Facet, value: string) => void;
}

/** How the passages found divide; a press keeps those of one value, another lets all back in. */
export function FacetList({ facets, filters, labelOf, onToggle }: FacetListProps) {
  return (
    <div class="facets">
      {FACETS.filter((facet) => facets[facet].length > 0).map((facet) => (
        <section key={facet}>
          <h2>{TITLES[facet]}</h2>
          <ul>
            {facets[facet].slice(0, SHOWN).map(({ value, count }) => (
              <li key={value}>
                <button
                  type="button"
                  aria-pressed={filters[facet] === value}
                  onClick={() => onToggle(facet, value)}
                >
                  <span>{labelOf(facet, value)}</span> <span>{count}</span>
                </button>
              </li>
            ))}
          </ul>
          {facets[facet].length > SHOWN && <span class="quiet">and {facets[facet].length - SHOWN} more</span>}
        </section>
      ))}
    </div>
  );
}

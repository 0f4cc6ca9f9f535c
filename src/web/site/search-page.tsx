import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchEngine, SearchOptions, SearchPage } from '../../indexer/search/engine.ts';
import type { DocketId, PassageId } from '../../model/ids.ts';
import type { SiteRecord } from '../site-record.ts';
import { FacetList } from './facet-list.tsx';
import { Hit } from './hit.tsx';
import { type Facet, hashOf, START, type State, stateOf, withFilter } from './state.ts';

const PAGE = 20;

interface SearchPageProps {
  readonly record: SiteRecord;
  readonly engine: SearchEngine;
}

/** The whole page. What is looked at stands in the address; everything else follows from it. */
export function SearchSite({ record, engine }: SearchPageProps) {
  const [state, go] = useAddress();
  const found = useMemo(() => find(engine, state), [engine, state]);
  const input = useRef<HTMLInputElement>(null);
  const themes = useMemo(() => new Map(record.themes.map(({ id, label }) => [id, label])), [record]);
  const themeLabel = (theme: string): string => themes.get(theme) ?? theme;
  const pages = Math.ceil(found.total / PAGE);
  useSlash(input);
  useEffect(() => {
    if (input.current) input.current.value = state.query;
  }, [state]);
  return (
    <>
      <h1>{record.title}</h1>
      {record.marks.map((mark) => (
        <p class="warning" key={mark}>
          {mark}
        </p>
      ))}
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go({ ...START, query: input.current?.value ?? '', filters: state.filters });
          }}
        >
          <input
            ref={input}
            type="search"
            aria-label="Search the passages"
            placeholder={'words, "a phrase", OR, -word, tariff*, theme:roo'}
            maxLength={2_000}
            // The page has one purpose.
            autofocus
          />
          <button type="submit">Search</button>
        </form>
      </search>
      <p class="quiet">
        Words must all be there. Press <kbd>/</kbd> to search again.{' '}
        <button type="button" onClick={() => go(START)}>
          Start over
        </button>
      </p>
      <p role="status">
        {state.like ? 'Passages like the one chosen: ' : ''}
        {found.total === 0
          ? 'Nothing found: try fewer words, OR between them, or word* for its beginnings.'
          : `${found.total} ${found.total === 1 ? 'passage' : 'passages'}`}
      </p>
      {found.notes.map(({ message }) => (
        <p class="quiet" key={message}>
          {message}
        </p>
      ))}
      <div class="columns">
        {found.facets && (
          <FacetList
            facets={found.facets}
            filters={state.filters}
            labelOf={(facet: Facet, value) =>
              facet === 'theme' ? themeLabel(value) : value.replaceAll('_', ' ')
            }
            onToggle={(facet, value) => go(withFilter(state, facet, value))}
          />
        )}
        <div>
          <ol class="hits">
            {found.hits.map((hit) => (
              <Hit
                key={`${hit.passage.docket} ${hit.passage.id}`}
                hit={hit}
                labelOf={themeLabel}
                onMore={() => go({ ...START, like: [hit.passage.docket, hit.passage.id] })}
              />
            ))}
          </ol>
          {pages > 1 && (
            <nav aria-label="Pages">
              <button
                type="button"
                disabled={state.page === 0}
                onClick={() => go({ ...state, page: state.page - 1 })}
              >
                Previous
              </button>
              <span>
                {state.page + 1} of {pages}
              </span>
              <button
                type="button"
                disabled={state.page + 1 >= pages}
                onClick={() => go({ ...state, page: state.page + 1 })}
              >
                Next
              </button>
            </nav>
          )}
        </div>
      </div>
      <p class="quiet">Made by Sunset {record.version}. Tags and names were read by machine.</p>
    </>
  );
}

function find(engine: SearchEngine, { query, filters, like, page }: State): SearchPage {
  const options: SearchOptions = { limit: PAGE, offset: page * PAGE, filters, facets: true };
  return like
    ? engine.more(like[0] as DocketId, like[1] as PassageId, options)
    : engine.search(query, options);
}

function useAddress(): readonly [State, (state: State) => void] {
  const [state, setState] = useState(() => stateOf(location.hash));
  useEffect(() => {
    const follow = (): void => setState(stateOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (next: State): void => {
    location.hash = hashOf(next);
    scrollTo(0, 0);
  };
  return [state, go];
}

/** `/` leads back to the query, as on the sites that staff know. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [input]);
}

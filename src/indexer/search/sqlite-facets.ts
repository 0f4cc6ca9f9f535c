import type { FacetCount, Facets } from './engine.ts';
import { facetCounts } from './facet-counts.ts';
import type { SqlHandle } from './sql-handle.ts';

/** How passages divide; `rows` selects theirs. */
export function sqliteFacets(sql: SqlHandle, rows: string, parameters: readonly unknown[]): Facets {
  const found = `WITH found (row) AS MATERIALIZED (${rows})`;
  const count = (query: string): FacetCount[] => {
    const counts = sql.prepare(`${found} ${query}`).all(...parameters) as {
      value: string | null;
      n: number;
    }[];
    return facetCounts(new Map(counts.flatMap(({ value, n }) => (value === null ? [] : [[value, n]]))));
  };
  const bySubmission = (value: string): FacetCount[] =>
    count(`SELECT ${value} AS value, sum(n) AS n FROM
      (SELECT p.docket, p.submission, count(*) AS n FROM found JOIN passages p USING (row) GROUP BY 1, 2) c
      JOIN submissions s ON s.docket = c.docket AND s.id = c.submission GROUP BY 1`);
  return {
    theme: count(
      'SELECT t.theme AS value, count(*) AS n FROM found JOIN tags t ON t.passage = found.row GROUP BY 1',
    ),
    org: bySubmission("s.submitter ->> 'organization'"),
    type: bySubmission("s.submitter ->> 'type'"),
    kind: count(`SELECT d.source_kind AS value, sum(n) AS n FROM
      (SELECT p.docket, p.document, count(*) AS n FROM found JOIN passages p USING (row) GROUP BY 1, 2) c
      JOIN documents d ON d.docket = c.docket AND d.id = c.document GROUP BY 1`),
    lang: count(
      'SELECT p.language AS value, count(*) AS n FROM found JOIN passages p USING (row) GROUP BY 1',
    ),
  };
}

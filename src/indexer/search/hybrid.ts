import type { SearchEngine, SearchHit, SearchOptions } from './engine.ts';

/** Turns texts into vectors, as LangChain's embeddings do. Vectors of one model have one length. */
export interface Embedder {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}

export interface HybridSearch {
  /** The passages that words and vectors together put first; `offset` counts in their common order. */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchHit[]>;
}

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009), with the paper's constant. */
const FUSION = 60;
/** Passages of either order that are joined. */
const DEPTH = 200;
/** More passages than any record has. */
const ALL = 10_000_000;
/** Texts given to the model at a time. */
const BATCH = 64;

/**
 * Search by words and by vectors of a model that the user supplies. Passages are embedded when first searched, and
 * kept as long as this search lives. Errors of the model reach the caller.
 */
export function createHybridSearch(engine: SearchEngine, embedder: Embedder): HybridSearch {
  const known = new Map<string, Float32Array>();
  const embed = async (hits: readonly SearchHit[]): Promise<void> => {
    const missing = hits.filter((hit) => !known.has(keyOf(hit)));
    for (let from = 0; from < missing.length; from += BATCH) {
      const batch = missing.slice(from, from + BATCH);
      const vectors = await embedder.embedDocuments(batch.map(({ passage }) => passage.text));
      batch.forEach((hit, at) => void known.set(keyOf(hit), unit(vectors[at] ?? [])));
    }
  };
  return {
    search: async (query, { limit = 20, offset = 0, ...options } = {}) => {
      const byWords = engine.search(query, { ...options, limit: DEPTH }).hits;
      const all = engine.search('', { ...options, limit: ALL }).hits;
      await embed(all);
      const asked = unit(await embedder.embedQuery(query));
      const byMeaning = all
        .map((hit) => ({ hit, likeness: dot(asked, known.get(keyOf(hit))) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, DEPTH)
        .map(({ hit }) => hit);
      return fused([byWords, byMeaning]).slice(offset, offset + limit);
    },
  };
}

const keyOf = ({ passage }: SearchHit): string => `${passage.docket}\n${passage.id}`;

/** The first order that holds a passage gives its highlights. */
function fused(orders: readonly (readonly SearchHit[])[]): SearchHit[] {
  const joined = new Map<string, SearchHit>();
  for (const hits of orders) {
    hits.forEach((hit, rank) => {
      const before = joined.get(keyOf(hit));
      const score = 1 / (FUSION + rank + 1);
      joined.set(keyOf(hit), before ? { ...before, score: before.score + score } : { ...hit, score });
    });
  }
  return [...joined.values()].sort((a, b) => b.score - a.score);
}

function unit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

const dot = (a: Float32Array, b: Float32Array | undefined): number =>
  a.reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);

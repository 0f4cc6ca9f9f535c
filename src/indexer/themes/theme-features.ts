import type { SparseVector } from '../../text/linear.ts';
import { lowerWords, termsOfWords } from '../search/terms.ts';

/** Rows of the classifiers' weights; the first is the rules' own score. */
export const THEME_FEATURES = 1 << 14;

/** What a classifier of one theme sees of a passage: stems, pairs of stems, and how the rules scored it. */
export function themeFeatures(text: string, language: string, rules: number): SparseVector {
  const terms = termsOfWords(lowerWords(text), language);
  const rows = new Set<number>();
  terms.forEach((term, at) => {
    rows.add(rowOf(term));
    const next = terms[at + 1];
    if (next !== undefined) rows.add(rowOf(`${term} ${next}`));
  });
  const share = rows.size === 0 ? 0 : 1 / Math.sqrt(rows.size);
  return {
    rows: Uint32Array.of(0, ...rows),
    values: Float32Array.of(Math.min(2, rules) - 1, ...Array.from(rows, () => share)),
  };
}

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo); the row of the rules' score is kept free. */
function rowOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return 1 + ((hash >>> 0) % (THEME_FEATURES - 1));
}

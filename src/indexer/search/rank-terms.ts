import type { QueryNode } from './query.ts';
import { formsOf, runsOf, TERM_LANGUAGES, termOf } from './terms.ts';

/** Something that speaks for a passage: one of several runs of terms, each with single spaces. */
export interface RankTerm {
  readonly runs: readonly string[];
  /** The last term of a run goes on: it is the beginning of a word. */
  readonly open: boolean;
}

/** What passages are ordered by. */
export interface Ranking {
  readonly terms: readonly RankTerm[];
  /** Terms that stand side by side in the query, as runs of two. `of`: their places in `terms`. */
  readonly pairs: readonly (RankTerm & { readonly of: readonly [number, number] })[];
}

/** Words of the vocabulary that are like a word. */
export type SimilarWords = (word: string, edits: number) => readonly string[];

/** What of a query speaks for a passage: everything that it asks for in words, nothing that it excludes. */
export function rankingOf(node: QueryNode, similar: SimilarWords): Ranking {
  const terms: RankTerm[] = [];
  const pairs: (RankTerm & { of: readonly [number, number] })[] = [];
  const known = new Map<string, number>();
  let before: { word: string; at: number } | null = null;
  const add = (runs: readonly string[], open = false): number => {
    const key = `${open}${runs.join('\n')}`;
    const at = known.get(key) ?? terms.length;
    if (at === terms.length && runs.length > 0) {
      known.set(key, at);
      terms.push({ runs, open });
    }
    return at;
  };
  const visit = (part: QueryNode): void => {
    if (part.kind === 'word') {
      const at = add(formsOf(part.word));
      if (before && before.at !== at) {
        const runs = pairRuns(before.word, part.word);
        if (runs.length > 0) pairs.push({ runs, open: false, of: [before.at, at] });
      }
      before = { word: part.word, at };
      return;
    }
    if (part.kind === 'and' || part.kind === 'or') {
      for (const one of part.of) visit(one);
      return;
    }
    before = null;
    if (part.kind === 'near') for (const word of part.words) add(formsOf(word));
    else if (part.kind === 'prefix') add(openRuns(part.prefix), true);
    else add(runsOfNode(part, similar));
  };
  visit(node);
  return { terms, pairs };
}

function runsOfNode(node: QueryNode, similar: SimilarWords): string[] {
  switch (node.kind) {
    case 'word':
      return formsOf(node.word);
    case 'run':
    case 'phrase':
      return runsOf(node.words);
    case 'fuzzy':
      return [...new Set(similar(node.word, node.edits).flatMap(formsOf))].sort();
    case 'expanded':
      return [...new Set(node.forms.flatMap((form) => runsOfNode(form, similar)))].sort();
    default:
      return [];
  }
}

const pairRuns = (first: string, second: string): string[] => [
  ...new Set(
    TERM_LANGUAGES.flatMap((language) => {
      const [a, b] = [termOf(first, language), termOf(second, language)];
      return a === '' || b === '' ? [] : [`${a} ${b}`];
    }),
  ),
];

/** Stems begin like their words, nearly always. */
const openRuns = (prefix: string): string[] => [prefix, `es·${prefix}`, `fr·${prefix}`];

import type { Lexicon } from './lexicon.ts';
import type { QueryNode } from './query.ts';

/** Something that speaks for a passage: one of several runs of terms, each with single spaces. */
export interface RankTerm {
  readonly runs: readonly string[];
  /** The last term of a run goes on: it is the beginning of a word. */
  readonly open: boolean;
}

/** What passages are ordered by. */
export interface Ranking {
  readonly terms: readonly RankTerm[];
  /** Words that stand side by side in the query, as runs of two terms. */
  readonly pairs: readonly RankTerm[];
}

/** What of a query speaks for a passage: everything that it asks for in words, nothing that it excludes. */
export function rankingOf(node: QueryNode, lexicon: Lexicon): Ranking {
  const terms = new Map<string, RankTerm>();
  const pairs = new Map<string, RankTerm>();
  let before: string | null = null;
  const add = (to: Map<string, RankTerm>, runs: readonly string[], open = false): void => {
    if (runs.length > 0) to.set(`${open}${runs.join('\n')}`, { runs, open });
  };
  const visitWords = (words: readonly string[]): void => {
    for (const word of words) {
      const forms = lexicon.forms(word);
      if (forms.length === 0) continue;
      add(terms, forms);
      if (before !== null && before !== word)
        add(
          pairs,
          lexicon.lists([before, word]).map((list) => list.join(' ')),
        );
      before = word;
    }
  };
  const visit = (part: QueryNode): void => {
    switch (part.kind) {
      case 'word':
        visitWords([part.word]);
        break;
      case 'run':
      case 'phrase':
      case 'near':
        visitWords(part.words);
        break;
      case 'and':
      case 'or':
        for (const one of part.of) visit(one);
        break;
      default:
        before = null;
        if (part.kind === 'terms') for (const term of part.terms) add(terms, [term]);
        else if (part.kind === 'prefix') add(terms, openRuns(part.prefix), true);
        else add(terms, runsOfNode(part, lexicon));
    }
  };
  visit(node);
  return { terms: [...terms.values()], pairs: [...pairs.values()] };
}

/** The runs under which one thing that has several names may stand. */
function runsOfNode(node: QueryNode, lexicon: Lexicon): string[] {
  switch (node.kind) {
    case 'word':
      return lexicon.forms(node.word);
    case 'run':
    case 'phrase':
      return lexicon.runs(node.words);
    case 'fuzzy':
      return distinct(lexicon.similar(node.word, node.edits).flatMap(lexicon.forms));
    case 'expanded':
      return distinct(node.forms.flatMap((form) => runsOfNode(form, lexicon)));
    default:
      return [];
  }
}

const distinct = (runs: readonly string[]): string[] => [...new Set(runs)].sort();

/** Stems begin like their words, nearly always. */
const openRuns = (prefix: string): string[] => [prefix, `es·${prefix}`, `fr·${prefix}`];

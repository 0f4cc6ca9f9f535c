import { placesOf } from './cited-places.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './lunr-postings.ts';
import { fieldTest, positionTest } from './passage-fields.ts';
import type { PortablePassage } from './portable-index.ts';
import type { QueryNode } from './query.ts';
import { foldTerm, lowerWords } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether the passage of a row is found. */
export type RowTest = (row: number) => boolean;

/** What matching asks the index for. */
export interface Matching {
  readonly passages: readonly PortablePassage[];
  readonly postings: (term: string) => Postings;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** The terms of a passage, joined by single spaces. */
  readonly terms: (row: number) => string;
  /** The folded words of a passage, joined by single spaces. */
  readonly words: (row: number) => string;
}

/** More words than this are looked up in the texts: asking for each would take longer. */
const MOST_ASKED = 64;

const NEVER: RowTest = () => false;
const ALWAYS: RowTest = () => true;

/** Compiles a tree into a test of rows: postings first, then, where order or print counts, the text itself. */
export function rowTest(node: QueryNode, matching: Matching): RowTest {
  const inner = (part: QueryNode): RowTest => rowTest(part, matching);
  const { lexicon, passages } = matching;
  switch (node.kind) {
    case 'all':
      return ALWAYS;
    case 'and':
      return every(node.of.map(inner));
    case 'or':
      return some(node.of.map(inner));
    case 'expanded':
      return some(node.forms.map(inner));
    case 'not': {
      const refused = inner(node.of);
      return (row) => !refused(row);
    }
    case 'word':
      return runsTest(lexicon.forms(node.word), matching);
    case 'run':
      return runsTest(lexicon.runs(node.words), matching);
    case 'terms':
      return runsTest(node.terms, matching);
    case 'near':
      return some(lexicon.lists(node.words).map((terms) => nearTest(terms, node.distance, matching)));
    case 'phrase':
      return phraseTest(node.words.map(foldTerm), matching);
    case 'prefix':
      return prefixTest(foldTerm(node.prefix), matching);
    case 'fuzzy':
      return some(lexicon.similar(node.word, node.edits).map((word) => phraseTest([word], matching)));
    case 'position': {
      const test = positionTest(node.ask, node.stance);
      return (row) => test(passages[row] as PortablePassage);
    }
    case 'passage':
      return (row) => passages[row]?.docket === node.docket && passages[row]?.id === node.id;
    case 'field': {
      if (node.field === 'cites') return citesTest(node.value, matching);
      const test = fieldTest(node.field, node.value);
      return (row) => test(passages[row] as PortablePassage);
    }
  }
}

const every =
  (tests: readonly RowTest[]): RowTest =>
  (row) =>
    tests.every((test) => test(row));
const some = (tests: readonly RowTest[]): RowTest =>
  tests.length === 0 ? NEVER : (row) => tests.some((test) => test(row));

const holds = (text: string, sequence: string): boolean => ` ${text} `.includes(` ${sequence} `);

/** Passages with one of the runs of terms, each with single spaces. */
export function runsTest(runs: readonly string[], { postings, terms }: Matching): RowTest {
  return some(
    runs.map((run) => {
      const lists = run.split(' ').map(postings);
      return lists.length === 1
        ? (row) => lists.some((list) => list.has(row))
        : (row) => lists.every((list) => list.has(row)) && holds(terms(row), run);
    }),
  );
}

/** As FTS5 has it: the terms, in any order, with at most so many others between the first and the last. */
function nearTest(wanted: readonly string[], distance: number, { postings, terms }: Matching): RowTest {
  const lists = wanted.map(postings);
  return (row) => {
    if (!lists.every((list) => list.has(row))) return false;
    const last = new Map<string, number>();
    return terms(row)
      .split(' ')
      .some((term, at) => {
        if (wanted.includes(term)) last.set(term, at);
        return (
          last.size > 0 &&
          wanted.every((one) => (last.get(one) ?? Number.NEGATIVE_INFINITY) >= at - distance - 1)
        );
      });
  };
}

/** Folded words as printed, one after the other. */
function phraseTest(printed: readonly string[], { postings, vocabulary, words }: Matching): RowTest {
  const wanted = printed.filter((word) => word !== '');
  if (wanted.length === 0) return NEVER;
  const narrowing: RowTest[] = [];
  for (const word of new Set(wanted)) {
    const terms = vocabulary.termsOf(word);
    if (terms.length === 0) return NEVER;
    // A function word has no postings.
    if (terms.includes('')) continue;
    const lists = terms.map(postings);
    narrowing.push((row) => lists.some((list) => list.has(row)));
  }
  const sequence = wanted.join(' ');
  return (row) => narrowing.every((test) => test(row)) && holds(words(row), sequence);
}

function prefixTest(prefix: string, { postings, vocabulary, words }: Matching): RowTest {
  const starting = prefix === '' ? [] : vocabulary.startingWith(prefix);
  if (starting.length === 0) return NEVER;
  const terms = new Set(starting.flatMap(vocabulary.termsOf));
  const narrows = terms.size <= MOST_ASKED && !terms.has('');
  const lists = narrows ? [...terms].map(postings) : [];
  return (row) =>
    (!narrows || lists.some((list) => list.has(row))) && ` ${words(row)}`.includes(` ${prefix}`);
}

/** A place of the agreement; a value that names none is searched as a phrase. */
function citesTest(value: string, matching: Matching): RowTest {
  const places = placesOf(value);
  if (places.length === 0) return phraseTest(lowerWords(value).map(foldTerm), matching);
  const lists = places.map(matching.postings);
  return (row) => lists.some((list) => list.has(row));
}

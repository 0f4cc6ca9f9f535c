import type { Span } from '../../model/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { QueryNode } from './query.ts';
import { foldTerm, type PlacedWord, placedWords, termOf } from './terms.ts';

/** What to look for in texts that were found. */
interface Marks {
  readonly terms: Set<string>;
  readonly runs: string[][];
  readonly phrases: string[][];
  readonly prefixes: string[];
}

/** Finds in a passage's text what a query asks for: sorted spans that do not overlap. */
export type Highlighter = (text: string, language: string) => Span[];

export function createHighlighter(query: QueryNode, lexicon: Lexicon): Highlighter {
  const marks: Marks = { terms: new Set(), runs: [], phrases: [], prefixes: [] };
  collect(query, marks, lexicon);
  return (text, language) => merge(find(placedWords(text), language, marks));
}

function collect(node: QueryNode, marks: Marks, lexicon: Lexicon): void {
  switch (node.kind) {
    case 'and':
    case 'or':
      for (const part of node.of) collect(part, marks, lexicon);
      break;
    case 'expanded':
      for (const form of node.forms) collect(form, marks, lexicon);
      break;
    case 'word':
      for (const term of lexicon.forms(node.word)) marks.terms.add(term);
      break;
    case 'terms':
      for (const term of node.terms) marks.terms.add(term);
      break;
    case 'near':
      for (const word of node.words) for (const term of lexicon.forms(word)) marks.terms.add(term);
      break;
    case 'fuzzy':
      for (const word of lexicon.similar(node.word, node.edits)) marks.phrases.push([word]);
      break;
    case 'run':
      marks.runs.push(...lexicon.runs(node.words).map((run) => run.split(' ')));
      break;
    case 'phrase':
      marks.phrases.push(node.words.map(foldTerm));
      break;
    case 'prefix':
      marks.prefixes.push(foldTerm(node.prefix));
      break;
    default:
  }
}

interface Folded extends PlacedWord {
  readonly folded: string;
  readonly term: string;
}

function find(words: readonly PlacedWord[], language: string, marks: Marks): Span[] {
  const folded = words.map((word) => ({
    ...word,
    folded: foldTerm(word.word),
    term: termOf(word.word, language),
  }));
  const telling = folded.filter(({ term }) => term !== '');
  const spans: Span[] = folded.filter(
    (word) =>
      (word.term !== '' && marks.terms.has(word.term)) ||
      marks.prefixes.some((prefix) => word.folded.startsWith(prefix)),
  );
  for (const run of marks.runs) spans.push(...sequences(telling, run, 'term'));
  for (const phrase of marks.phrases) spans.push(...sequences(folded, phrase, 'folded'));
  return spans;
}

function sequences(words: readonly Folded[], wanted: readonly string[], key: 'term' | 'folded'): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (!wanted.every((word, index) => words[at + index]?.[key] === word)) continue;
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first && last) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

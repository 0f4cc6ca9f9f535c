import type { QueryNode, QueryNote } from './query.ts';
import { foldTerm, lowerWords } from './terms.ts';

/** Names that stand for one another, as lists of words. */
export type Synonyms = readonly (readonly (readonly string[])[])[];

export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms =>
  groups.map((forms) => forms.map(lowerWords).filter((words) => words.length > 0));

const same = (a: string, b: string): boolean => foldTerm(a) === foldTerm(b);
const formNode = (words: readonly string[]): QueryNode => {
  const [word] = words;
  return words.length === 1 && word !== undefined ? { kind: 'word', word } : { kind: 'run', words };
};

/**
 * Puts every form of a name where a query writes one of them; quoted phrases stay as written. Within a sequence the
 * longest name wins.
 */
export function expandSynonyms(node: QueryNode, synonyms: Synonyms, notes: QueryNote[]): QueryNode {
  switch (node.kind) {
    case 'and':
      return { kind: 'and', of: expandSequence(node.of, synonyms, notes) };
    case 'or':
      return { kind: 'or', of: node.of.map((part) => expandSynonyms(part, synonyms, notes)) };
    case 'not':
      return { kind: 'not', of: expandSynonyms(node.of, synonyms, notes) };
    case 'word':
    case 'run': {
      const [only] = expandSequence([node], synonyms, notes);
      return only ?? node;
    }
    default:
      return node;
  }
}

const wordsOf = (node: QueryNode): readonly string[] =>
  node.kind === 'word' ? [node.word] : node.kind === 'run' ? node.words : [];

function expandSequence(nodes: readonly QueryNode[], synonyms: Synonyms, notes: QueryNote[]): QueryNode[] {
  const result: QueryNode[] = [];
  for (let at = 0; at < nodes.length; ) {
    const found = longestName(nodes, at, synonyms);
    if (found) {
      result.push(found.node);
      notes.push(found.note);
      at += found.length;
      continue;
    }
    const node = nodes[at] as QueryNode;
    result.push(node.kind === 'word' || node.kind === 'run' ? node : expandSynonyms(node, synonyms, notes));
    at += 1;
  }
  return result;
}

function longestName(nodes: readonly QueryNode[], at: number, synonyms: Synonyms) {
  let best: { node: QueryNode; note: QueryNote; length: number } | null = null;
  for (const forms of synonyms) {
    for (const form of forms) {
      const length = lengthOfName(nodes, at, form);
      if (length === 0 || length <= (best?.length ?? 0)) continue;
      const others = forms.filter((other) => other !== form);
      const [written, ...rest] = [form, ...others].map((words) => words.join(' '));
      best = {
        node: { kind: 'expanded', forms: [form, ...others].map(formNode) },
        note: { code: 'expanded', message: `${written} is searched also as ${rest.join(', ')}` },
        length,
      };
    }
  }
  return best;
}

/** How many nodes from `at` on spell the name; 0 when they do not. */
function lengthOfName(nodes: readonly QueryNode[], at: number, form: readonly string[]): number {
  let word = 0;
  for (let next = at; next < nodes.length; next += 1) {
    const words = wordsOf(nodes[next] as QueryNode);
    if (words.length === 0) return 0;
    for (const written of words) {
      const wanted = form[word];
      if (wanted === undefined || !same(written, wanted)) return 0;
      word += 1;
    }
    if (word === form.length) return next - at + 1;
  }
  return 0;
}

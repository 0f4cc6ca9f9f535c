import type { SearchFilters, SearchOptions } from './engine.ts';
import { fieldNode } from './fields.ts';
import type { Lexicon } from './lexicon.ts';
import { parseQuery } from './parse-query.ts';
import { FIELDS, join, type QueryNode, type QueryNote } from './query.ts';
import { isStopWord } from './stop-words.ts';
import { expandSynonyms, type Synonyms } from './synonyms.ts';
import { foldTerm } from './terms.ts';

/** What an engine is to find, and what it may find instead. */
export interface SearchPlan {
  /** As the user wrote it. */
  readonly written: QueryNode;
  /** With filters and names added, function words out. */
  readonly strict: QueryNode;
  /** The same with some of the words enough; null where that is no different. */
  readonly relaxed: QueryNode | null;
  readonly notes: readonly QueryNote[];
}

const LANGUAGES = ['en', 'es', 'fr'];

export function planSearch(
  text: string,
  options: SearchOptions,
  synonyms: Synonyms,
  lexicon: Lexicon,
): SearchPlan {
  const parsed = parseQuery(text);
  const notes: QueryNote[] = [...parsed.notes];
  const expanded = options.expand === false ? parsed.query : expandSynonyms(parsed.query, synonyms, notes);
  const content = withoutFunctionWords(expanded, lexicon, notes);
  const filters = filterNodes(options.filters ?? {}, notes);
  const strict = join(
    'and',
    [content, ...filters].filter((node) => node.kind !== 'all'),
  );
  return { written: parsed.query, strict, relaxed: relax(content, filters), notes };
}

/** The nodes of filters given beside a query, all of which must hold; what makes no sense gets a note. */
export function filterNodes(filters: SearchFilters, notes: QueryNote[]): QueryNode[] {
  const nodes: QueryNode[] = [];
  for (const field of FIELDS) {
    const alternatives: QueryNode[] = [];
    for (const value of valuesOf(filters[field])) {
      const read = fieldNode(field, value);
      if ('node' in read) alternatives.push(read.node);
      else
        notes.push({ code: 'field-value', message: `${field} takes ${read.takes}; “${value}” was left out` });
    }
    if (alternatives.length > 0) nodes.push(join('or', alternatives));
  }
  return nodes;
}

const valuesOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** `ask:` and `stance:` side by side speak of the same position. */
export function bindPositions(node: QueryNode): QueryNode {
  if (node.kind === 'or' || node.kind === 'and') {
    const of = node.of.map(bindPositions);
    return node.kind === 'or' ? join('or', of) : join('and', bindSequence(of));
  }
  return node.kind === 'not' ? { kind: 'not', of: bindPositions(node.of) } : node;
}

function bindSequence(nodes: readonly QueryNode[]): readonly QueryNode[] {
  const stances = nodes.filter((node) => speaks(node, 'stance'));
  const [stance] = stances;
  if (!stance || stances.length > 1 || !nodes.some((node) => speaks(node, 'ask'))) return nodes;
  return nodes.flatMap((node) => {
    if (node === stance) return [];
    return speaks(node, 'ask')
      ? [
          join(
            'or',
            partsOf(node).flatMap((ask) => withStance(ask, stance)),
          ),
        ]
      : [node];
  });
}

const partsOf = (node: QueryNode): readonly QueryNode[] => (node.kind === 'or' ? node.of : [node]);
/** Whether a node is `ask:` alone, or `stance:` alone, or alternatives of it. */
const speaks = (node: QueryNode, of: 'ask' | 'stance'): boolean =>
  partsOf(node).every((part) => part.kind === 'position' && part[of] !== null && part[other[of]] === null);
const other = { ask: 'stance', stance: 'ask' } as const;
const withStance = (ask: QueryNode, stance: QueryNode): QueryNode[] =>
  partsOf(stance).flatMap((part) =>
    ask.kind === 'position' && part.kind === 'position' ? [{ ...ask, stance: part.stance }] : [],
  );

/** The language whose function words the query uses most; English when none. */
function guessLanguage(node: QueryNode): string {
  const words = plainWords(node).map(foldTerm);
  const counts = LANGUAGES.map((language) => words.filter((word) => isStopWord(word, language)).length);
  return LANGUAGES[counts.indexOf(Math.max(...counts))] ?? 'en';
}

function plainWords(node: QueryNode): string[] {
  if (node.kind === 'word') return [node.word];
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(plainWords);
  return [];
}

/** Leaves function words out of sequences that say more; alone, they are searched as printed. */
function withoutFunctionWords(node: QueryNode, lexicon: Lexicon, notes: QueryNote[]): QueryNode {
  const language = guessLanguage(node);
  const isFunction = (word: string): boolean =>
    isStopWord(foldTerm(word), language) || lexicon.forms(word).length === 0;
  const left: string[] = [];
  const clean = (part: QueryNode): QueryNode => {
    switch (part.kind) {
      case 'word':
        return isFunction(part.word) ? { kind: 'phrase', words: [part.word] } : part;
      case 'run':
        return lexicon.runs(part.words).length === 0 ? { kind: 'phrase', words: part.words } : part;
      case 'near': {
        const [first, ...rest] = part.words.filter((word) => !isFunction(word));
        if (first === undefined) return { kind: 'phrase', words: part.words };
        return rest.length === 0 ? { kind: 'word', word: first } : { ...part, words: [first, ...rest] };
      }
      case 'and': {
        const telling = part.of.filter((one) => one.kind !== 'word' || !isFunction(one.word));
        if (!telling.some(hasText)) return { kind: 'and', of: part.of.map(clean) };
        for (const one of part.of) if (one.kind === 'word' && isFunction(one.word)) left.push(one.word);
        return join('and', telling.map(clean));
      }
      case 'or':
        return { kind: 'or', of: part.of.map(clean) };
      case 'not':
        return { kind: 'not', of: clean(part.of) };
      case 'expanded':
        return { kind: 'expanded', forms: part.forms.map(clean) };
      default:
        return part;
    }
  };
  const cleaned = clean(node);
  if (left.length > 0) {
    const words = [...new Set(left)];
    notes.push({
      code: 'function-words',
      message: `left out: ${words.join(', ')} (in quotation marks they count)`,
    });
  }
  return cleaned;
}

/** Whether a node asks for words to be there. */
export function hasText(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.some(hasText);
    case 'not':
    case 'all':
    case 'field':
    case 'position':
    case 'passage':
      return false;
    default:
      return true;
  }
}

const SOFT: ReadonlySet<QueryNode['kind']> = new Set(['word', 'run', 'expanded', 'prefix', 'fuzzy']);

/** The query with one of its words enough: what is quoted, excluded or filtered still holds. */
function relax(content: QueryNode, filters: readonly QueryNode[]): QueryNode | null {
  if (content.kind !== 'and') return null;
  const soft = content.of.filter((node) => SOFT.has(node.kind));
  if (soft.length < 2) return null;
  const hard = content.of.filter((node) => !SOFT.has(node.kind));
  return bindPositions(join('and', [join('or', soft), ...hard, ...filters]));
}

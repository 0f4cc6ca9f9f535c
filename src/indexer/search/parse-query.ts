import { isField } from './fields.ts';
import { type Token, tokenize } from './lexer.ts';
import { printQuery } from './print-query.ts';
import { join, type ParsedQuery, type QueryNode, type QueryNote } from './query.ts';
import { fieldTerm, foldedWordsOf, type LeaveNote, nearOf, phraseOf, textTerm } from './query-terms.ts';

/** Longer queries are cut, with a note: nobody types them. */
const MOST_CHARACTERS = 4_000;
const MOST_TOKENS = 200;
const MOST_DEPTH = 12;
const NEAR_DISTANCE = 10;

/**
 * Reads a query; any text is legal. What cannot be read is searched as words, and a note says so. OR binds less
 * than standing side by side: `a b OR c` is `(a b) OR c`.
 */
export function parseQuery(text: string): ParsedQuery {
  const parser = new Parser(text);
  const query = parser.read();
  return { query, notes: parser.notes };
}

class Parser {
  readonly notes: QueryNote[] = [];
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #mixed = false;

  constructor(text: string) {
    const tokens = tokenize(text.slice(0, MOST_CHARACTERS).normalize('NFC'), isField);
    if (text.length > MOST_CHARACTERS || tokens.length > MOST_TOKENS) {
      this.#note('cut', `the query is too long: only its first ${MOST_TOKENS} words are searched`);
    }
    this.#tokens = tokens.slice(0, MOST_TOKENS);
  }

  read(): QueryNode {
    const parts: QueryNode[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#alternatives();
      if (part) parts.push(part);
      if (this.#take('close')) this.#note('parenthesis', 'a closing parenthesis too many was left out');
    }
    const query = join('and', parts);
    if (this.#mixed) this.#note('precedence', `read as ${printGrouped(query)}`);
    return query;
  }

  #note(code: string, message: string): void {
    if (!this.notes.some((note) => note.message === message)) this.notes.push({ code, message });
  }

  readonly #leave: LeaveNote = (code, message) => this.#note(code, message);

  #take<K extends Token['kind']>(kind: K): Extract<Token, { kind: K }> | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at += 1;
    return token as Extract<Token, { kind: K }>;
  }

  #alternatives(): QueryNode | null {
    const nodes: QueryNode[] = [];
    let side = this.#sequence();
    while (true) {
      if (side) nodes.push(side);
      if (!this.#take('or')) break;
      const next = this.#sequence();
      if (!side || !next) this.#note('operator', 'an OR with nothing on one side was left out');
      else if (side.kind === 'and' || next.kind === 'and') this.#mixed = true;
      side = next;
    }
    return nodes.length === 0 ? null : join('or', nodes);
  }

  #sequence(): QueryNode | null {
    const nodes: QueryNode[] = [];
    while (true) {
      const node = this.#negated();
      if (node === 'end') break;
      if (node) nodes.push(node);
    }
    return nodes.length === 0 ? null : join('and', nodes);
  }

  /** A term, what stands behind a minus, null for nothing to search, `end` where a sequence ends. */
  #negated(): QueryNode | null | 'end' {
    let negative = false;
    while (this.#take('minus') || this.#take('not')) negative = true;
    while (this.#take('and'));
    if (negative) while (this.#take('minus') || this.#take('not'));
    const node = this.#nearTerm();
    if (node === 'end' && negative) this.#note('operator', 'a minus with nothing behind it was left out');
    if (node === 'end' || node === null || !negative) return node;
    return node.kind === 'not' ? node.of : { kind: 'not', of: node };
  }

  /** `a NEAR/5 b NEAR/5 c`, or one term. */
  #nearTerm(): QueryNode | null | 'end' {
    let node = this.#term();
    while (node !== 'end' && node !== null && this.#joinsNear()) {
      const before = wordsOfNode(node);
      const distance = this.#take('near')?.distance ?? NEAR_DISTANCE;
      const next = this.#term();
      if (next === 'end' || next === null) {
        this.#note('operator', 'a NEAR with nothing on one side was left out');
        break;
      }
      const after = wordsOfNode(next);
      if (before && after) {
        const least = node.kind === 'near' ? Math.min(node.distance, distance) : distance;
        node = nearOf([...before, ...after], least);
      } else {
        this.#note('operator', 'NEAR joins words: the rest was searched as standing anywhere');
        node = join('and', [node, next]);
      }
    }
    return node;
  }

  /** `NEAR/5`, or `NEAR` with no list behind it. */
  #joinsNear(): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'near' && (token.distance !== null || this.#tokens[this.#at + 1]?.kind !== 'open');
  }

  #term(): QueryNode | null | 'end' {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'close' || token.kind === 'or') return 'end';
    if (token.kind === 'minus' || token.kind === 'not' || token.kind === 'and') return null;
    this.#at += 1;
    switch (token.kind) {
      case 'open':
        return this.#group();
      case 'near':
        return this.#nearCall();
      case 'quoted':
        if (!token.closed)
          this.#note('quotes', 'a quotation mark was not closed: all behind it is the phrase');
        return phraseOf(token.text);
      case 'field':
        return fieldTerm(token, this.#leave);
      case 'text':
        return textTerm(token.text, this.#leave);
    }
  }

  #group(): QueryNode | null {
    if (this.#depth >= MOST_DEPTH) {
      this.#note('parenthesis', `parentheses are read ${MOST_DEPTH} deep: deeper ones were left out`);
      return null;
    }
    this.#depth += 1;
    const inside = this.#alternatives();
    this.#depth -= 1;
    if (!this.#take('close')) this.#note('parenthesis', 'a missing closing parenthesis was put at the end');
    return inside;
  }

  /** `NEAR(a b c, 5)`; the word alone where no parenthesis follows. */
  #nearCall(): QueryNode | null {
    if (!this.#take('open')) {
      this.#note(
        'operator',
        'NEAR needs a word on both sides or a list, as NEAR(a b, 5): searched as a word',
      );
      return { kind: 'word', word: 'near' };
    }
    const words: string[] = [];
    let distance: number | null = null;
    for (
      let token = this.#tokens[this.#at];
      token && token.kind !== 'close';
      token = this.#tokens[this.#at]
    ) {
      this.#at += 1;
      if (token.kind === 'text' && words.length > 0 && /^,?\d{1,3}$/.test(token.text) && this.#closesHere()) {
        distance = Number(token.text.replace(',', ''));
      } else if (token.kind === 'text' && /,\d{1,3}$/.test(token.text) && this.#closesHere()) {
        distance = Number(/\d+$/.exec(token.text)?.[0]);
        words.push(...foldedWordsOf(token.text.replace(/,\d+$/, '')));
      } else if (token.kind === 'text' || token.kind === 'quoted') words.push(...foldedWordsOf(token.text));
      else if (token.kind === 'open') break;
      else this.#note('operator', 'NEAR(…) takes words: other signs inside were left out');
    }
    if (!this.#take('close')) this.#note('parenthesis', 'a missing closing parenthesis was put at the end');
    return words.length === 0 ? null : nearOf(words, distance ?? NEAR_DISTANCE);
  }

  #closesHere(): boolean {
    const next = this.#tokens[this.#at];
    return next === undefined || next.kind === 'close';
  }
}

function wordsOfNode(node: QueryNode): readonly string[] | null {
  if (node.kind === 'word') return [node.word];
  return node.kind === 'run' || node.kind === 'phrase' || node.kind === 'near' ? node.words : null;
}

/** Like {@link printQuery}, with parentheses around what OR joins. */
function printGrouped(node: QueryNode): string {
  if (node.kind !== 'or') return printQuery(node);
  return node.of
    .map((part) => (part.kind === 'and' ? `(${printQuery(part)})` : printQuery(part)))
    .join(' OR ');
}

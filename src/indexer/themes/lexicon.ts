import { foldWord, wordsOf } from '../../text/terms.ts';
import { inflectionKey } from './inflection.ts';

/** A pattern found in a text: half-open span in UTF-16 code units. */
export interface Found<T> {
  readonly owner: T;
  readonly start: number;
  readonly end: number;
  /** Position of the first word, for distances in words. */
  readonly word: number;
}

/** A text cut into words, with the patterns that stand in it. */
export interface Scan<T> {
  readonly words: number;
  readonly found: readonly Found<T>[];
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly owners: T[];
}

const CACHED_WORDS = 50_000;
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]+$/u;
/** Words of a phrase do not stand apart over these. */
const BREAK = /;|\n\s*\n/;

/**
 * All terms of one language in one trie over words. Each word of a term is an atom: an inflection key, an exact
 * spelling (terms in capitals) or a beginning (`smelt*`). A text's word is looked up once for the atoms that it
 * satisfies, so the time per word does not grow with the number of terms.
 */
export class Lexicon<T> {
  readonly #language: string;
  readonly #isSame: (a: T, b: T) => boolean;
  readonly #root: Node<T> = { next: new Map(), owners: [] };
  readonly #atoms = new Map<string, number>();
  readonly #beginnings = new Map<number, Map<string, number>>();
  readonly #cache = new Map<string, readonly number[]>();

  /** `isSame` tells which owners of one pattern repeat each other: the first of them stands. */
  constructor(language: string, isSame: (a: T, b: T) => boolean = Object.is) {
    this.#language = language;
    this.#isSame = isSame;
  }

  /** Adds a term; a hyphenated one also matches written together (`roll-up`, `rollup`). */
  add(term: string, owner: T): void {
    this.#addWords(term, owner);
    const joined = term.replace(/(\p{L})-(?=\p{L})/gu, '$1');
    if (joined !== term) this.#addWords(joined, owner);
  }

  /** Every occurrence of every term, in the order of the text. */
  scan(text: string): Scan<T> {
    const words = wordsOf(text);
    const shouting = isShouting(text);
    const atoms = words.map((word) => this.#atomsOf(text.slice(word.start, word.end), shouting));
    const found: Found<T>[] = [];
    const walk = (node: Node<T>, first: number, at: number): void => {
      for (const atom of atoms[at] ?? []) {
        const next = node.next.get(atom);
        if (!next) continue;
        for (const owner of next.owners) {
          const start = words[first]?.start ?? 0;
          const end = words[at]?.end ?? start;
          if (at === first || !BREAK.test(text.slice(start, end)))
            found.push({ owner, start, end, word: first });
        }
        if (next.next.size > 0) walk(next, first, at + 1);
      }
    };
    for (let at = 0; at < words.length; at += 1) walk(this.#root, at, at);
    return { words: words.length, found };
  }

  #addWords(term: string, owner: T): void {
    let node = this.#root;
    for (const { start, end } of wordsOf(term)) {
      const atom = this.#atom(term.slice(start, end), term[end] === '*');
      let next = node.next.get(atom);
      if (!next) {
        next = { next: new Map(), owners: [] };
        node.next.set(atom, next);
      }
      node = next;
    }
    if (node !== this.#root && !node.owners.some((known) => this.#isSame(known, owner)))
      node.owners.push(owner);
    this.#cache.clear();
  }

  #atom(word: string, beginning: boolean): number {
    const folded = foldWord(word);
    const name = beginning
      ? `${folded}*`
      : CAPITALS.test(word)
        ? `=${word}`
        : inflectionKey(word, this.#language);
    const known = this.#atoms.get(name);
    if (known !== undefined) return known;
    const atom = this.#atoms.size;
    this.#atoms.set(name, atom);
    if (beginning) {
      const ofLength = this.#beginnings.get(folded.length) ?? new Map<string, number>();
      this.#beginnings.set(folded.length, ofLength.set(folded, atom));
    }
    return atom;
  }

  #atomsOf(word: string, shouting: boolean): readonly number[] {
    // In a text all in capitals COOL and IT may be any word: spellings in capitals prove nothing there.
    const name = shouting ? `!${word}` : word;
    const cached = this.#cache.get(name);
    if (cached) return cached;
    const atoms: number[] = [];
    const push = (atom: number | undefined): void => {
      if (atom !== undefined) atoms.push(atom);
    };
    push(this.#atoms.get(inflectionKey(word, this.#language)));
    if (!shouting) push(this.#atoms.get(`=${/^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word}`));
    const folded = foldWord(word);
    for (const [length, beginnings] of this.#beginnings) {
      if (length <= folded.length) push(beginnings.get(folded.slice(0, length)));
    }
    if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
    this.#cache.set(name, atoms);
    return atoms;
  }
}

function isShouting(text: string): boolean {
  if (!/\p{Lu}{3}[^\p{Ll}]*\p{Lu}{3}/u.test(text)) return false;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  return upper > 12 && upper > lower * 2;
}

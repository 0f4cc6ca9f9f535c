import { isMark, type Word } from './words.ts';

/** A phrase found among words: `[from, to)` are indices of words. */
export interface PhraseHit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Phrases by what they stand for. A list is split at commas. */
export type PhraseList<T extends string> = Readonly<Partial<Record<T, string>>>;

/** Finds the longest phrase of a table that begins at a word. */
export type PhraseFinder<T> = (words: readonly Word[], at: number) => PhraseHit<T> | null;

type Slot =
  | { readonly kind: 'words'; readonly any: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly kind: 'gap' };

interface Phrase<T> {
  readonly value: T;
  readonly slots: readonly Slot[];
}

/** Most words that a gap takes up. */
const WIDEST_GAP = 4;

/**
 * Compiles a table of phrases. Words stand apart by blanks; `a|b` is either, `a?` may be missing, `%name` any word of
 * the class of that name, and `…` up to four words without a mark. `,` separates phrases, so a comma is written `comma`.
 * The longest phrase wins, so a longer one can shield a shorter: "once again" what begins with "once". The work at a
 * word is bounded by the table.
 */
export function phraseFinder<T extends string>(
  table: PhraseList<T>,
  classes: Readonly<Record<string, ReadonlySet<string>>> = {},
): PhraseFinder<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [value, list] of Object.entries(table) as [T, string][]) {
    for (const raw of list.split(',')) {
      const slots = raw
        .trim()
        .split(/\s+/)
        .map((slot) => slotOf(slot, classes));
      const [first] = slots;
      if (first?.kind !== 'words' || first.isOptional)
        throw new Error(`a phrase begins with a word: "${raw}"`);
      for (const word of first.any) byFirst.set(word, [...(byFirst.get(word) ?? []), { value, slots }]);
    }
  }
  return (words, at) => {
    let best: PhraseHit<T> | null = null;
    for (const { value, slots } of byFirst.get(words[at]?.text ?? '') ?? []) {
      const to = matchEnd(words, at, slots, 0);
      if (to > (best?.to ?? at)) best = { value, from: at, to };
    }
    return best;
  };
}

/** Every phrase among the words from left to right; none overlaps another. */
export function phrasesIn<T>(words: readonly Word[], find: PhraseFinder<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = find(words, at);
    if (hit) hits.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return hits;
}

/** A class of words out of a text. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

function slotOf(raw: string, classes: Readonly<Record<string, ReadonlySet<string>>>): Slot {
  if (raw === '…') return { kind: 'gap' };
  const isOptional = raw.endsWith('?') && raw.length > 1;
  const any = new Set<string>();
  for (const choice of (isOptional ? raw.slice(0, -1) : raw).split('|')) {
    if (choice.startsWith('%')) {
      const named = classes[choice.slice(1)];
      if (!named) throw new Error(`there is no class of words "${choice}"`);
      for (const word of named) any.add(word);
    } else any.add(choice === 'comma' ? ',' : choice);
  }
  return { kind: 'words', any, isOptional };
}

/** The end of the longest match of the slots from `index` on, or -1. */
function matchEnd(words: readonly Word[], at: number, slots: readonly Slot[], index: number): number {
  const slot = slots[index];
  if (!slot) return at;
  const word = words[at];
  if (slot.kind === 'words') {
    const taken = word && slot.any.has(word.text) ? matchEnd(words, at + 1, slots, index + 1) : -1;
    return slot.isOptional ? Math.max(taken, matchEnd(words, at, slots, index + 1)) : taken;
  }
  for (let width = 0; width <= WIDEST_GAP; width++) {
    const end = matchEnd(words, at + width, slots, index + 1);
    if (end >= 0) return end;
    if (!words[at + width] || isMark(words[at + width])) return -1;
  }
  return -1;
}

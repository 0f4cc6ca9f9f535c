import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { commentText } from '../../../src/ingestion/sources/comment-text.ts';
import { seeded } from '../../bench/seeded.ts';
import { REAL } from '../real-data.ts';

/** The comments of the bulk download that hold any text. */
export function realComments(): string[] {
  const csv = readFileSync(join(REAL, 'bulk-csv/CMS-2025-0050-0031.csv'));
  const rows = parse(csv, { columns: true, bom: true, relax_quotes: true }) as Record<string, string>[];
  return rows.flatMap(({ Comment }) => commentText(Comment) ?? []);
}

export interface PlantedText {
  readonly text: string;
  /** The planted family, or null for a real comment as it is. */
  readonly family: number | null;
}

export interface Planting {
  readonly seed: number;
  /** Real comments that stay as they are. */
  readonly background: number;
  readonly families: number;
  /** Variants of a family: from two to this many. */
  readonly most: number;
  /** Words of a letter at least. */
  readonly words: number;
  /** Share of a letter's sentences that a signer drops, and of its words that are misspelt. */
  readonly dropped: number;
  readonly misspelt: number;
}

/** What signers do to a letter as a rule, and to a short one when they do a great deal. */
export const ORDINARY = { words: 70, dropped: 0.15, misspelt: 0.02 } as const;
export const SEVERE = { words: 45, dropped: 0.3, misspelt: 0.03 } as const;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const gramsOf = (text: string): Set<string> => {
  const words = wordsOf(text);
  return new Set(words.map((_, i) => words.slice(i, i + 3).join(' ')));
};

/** Shared runs of three words over those of the smaller text: a measure of our own, by plain sets. */
export const overlapOf = (left: string, right: string): number => overlap(gramsOf(left), gramsOf(right));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

const NAMES =
  'Abel Birgit Carmen Dagny Emeka Fatima Goran Hedda Ines Jorge Kwame Lotte Mirela Nuno Odalys Petra Quirin Rosa Sven Tove'.split(
    ' ',
  );
const PLACES = 'Ashfield,Brookhollow,Cedar Point,Dunmore,Eastwick,Fernley,Granite Falls,Harlow'.split(',');

/**
 * Real comments with families planted among them. The letters are other real comments, unlike all of
 * those; what a signer adds is made of their words. The same seed gives the same texts.
 */
export function plantFamilies(comments: readonly string[], planting: Planting): PlantedText[] {
  const random = seeded(planting.seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const shuffled = shuffle(comments, random);
  const background = shuffled.slice(0, planting.background);
  const isLetter = (text: string): boolean =>
    wordsOf(text).length > planting.words && sentencesOf(text).length > 4;
  const known = background.map(gramsOf);
  const isOwn = (text: string): boolean => known.every((other) => overlap(gramsOf(text), other) < 0.2);
  const spare = shuffled.slice(planting.background).filter(isOwn);
  const letters = spare.filter(isLetter).slice(0, planting.families);
  const words = spare.flatMap(wordsOf);
  const planted = letters.flatMap((letter, family): PlantedText[] =>
    Array.from({ length: 2 + Math.floor(random() * (planting.most - 1)) }, () => ({
      text: variantOf(letter),
      family,
    })),
  );
  return shuffle([...background.map((text) => ({ text, family: null })), ...planted], random);

  function variantOf(letter: string): string {
    let parts = sentencesOf(letter).filter(() => random() > planting.dropped);
    if (random() < 0.4) parts = swapTwo(parts);
    if (random() < 0.6) {
      const own = Array.from({ length: 1 + Math.floor(random() * 4) }, sentenceOfOwn);
      parts.splice(Math.floor(random() * (parts.length + 1)), 0, ...own);
    }
    const text = `${random() < 0.5 ? `My name is ${pick(NAMES)} ${pick(NAMES)} and I live in ${pick(PLACES)}. ` : ''}${parts.join(' ')}`;
    const renamed = text.replace(/\b(CMS|Medicare|HHS)\b/g, (name) => (random() < 0.3 ? pick(PLACES) : name));
    return `${misspell(renamed)}\n${pick(NAMES)} ${pick(NAMES)}, ${pick(PLACES)}`;
  }

  /** A sentence of real words that nobody else writes. */
  function sentenceOfOwn(): string {
    const own = Array.from({ length: 6 + Math.floor(random() * 18) }, () => pick(words)).join(' ');
    return `${own[0]?.toUpperCase()}${own.slice(1)}.`;
  }

  /** Some words get a letter twice, lose one, or have two change places. */
  function misspell(text: string): string {
    return text.replace(/\p{L}{4,}/gu, (word) => {
      if (random() >= planting.misspelt) return word;
      const at = 1 + Math.floor(random() * (word.length - 2));
      const kind = random();
      if (kind < 0.33) return word.slice(0, at) + word.slice(at + 1);
      if (kind < 0.66) return word.slice(0, at) + word[at] + word.slice(at);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    });
  }

  function swapTwo(parts: readonly string[]): string[] {
    const cut = Math.floor(random() * parts.length);
    return [...parts.slice(cut), ...parts.slice(0, cut)];
  }
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}

export interface PairFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePairs: number;
  /** Pairs joined of a planted text with one that is not of its family. */
  readonly falsePairs: readonly (readonly [number, number])[];
}

/** Pairwise figures over the pairs that hold a planted text: those of real comments alone have no given truth. */
export function pairFigures(
  texts: readonly PlantedText[],
  groups: readonly (readonly number[])[],
): PairFigures {
  let hits = 0;
  const falsePairs: [number, number][] = [];
  for (const group of groups) {
    for (const [i, left] of group.entries()) {
      for (const right of group.slice(i + 1)) {
        const [a, b] = [texts[left]?.family ?? null, texts[right]?.family ?? null];
        if (a !== null && a === b) hits++;
        else if (a !== b) falsePairs.push([left, right]);
      }
    }
  }
  const sizes = new Map<number, number>();
  for (const { family } of texts) if (family !== null) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const precision = hits / (hits + falsePairs.length);
  const recall = hits / truePairs;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), truePairs, falsePairs };
}

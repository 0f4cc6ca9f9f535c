import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeId } from '../../model/ids.ts';
import type { ThemeReason, ThemeTag } from '../../model/theme.ts';
import { resolveHomonyms } from './homonyms.ts';
import { guessThemeLanguage } from './language.ts';
import type { Found } from './lexicon.ts';
import { lexiconsOf, type Pattern } from './patterns.ts';
import { referenceReader } from './reference-reasons.ts';

/** What the tagger looks at. */
export interface TaggablePassage {
  readonly text: string;
  /** Headings above it, outermost first. */
  readonly headings?: readonly string[];
  /** ISO 639-1 code; guessed where it is missing or `und`. */
  readonly language?: string;
  /** Texts of the passages just before and after. */
  readonly neighbours?: readonly string[];
}

export interface TaggerOptions {
  /** Whether references to the agreement's chapters and articles count; true by default. */
  readonly references?: boolean;
}

/** The themes of a passage, highest score first, each with every reason. */
export type Tagger = (passage: TaggablePassage) => ThemeTag[];

interface Evidence {
  readonly words: number;
  readonly reasons: ReadonlyMap<ThemeId, readonly ThemeReason[]>;
}

type Add = (theme: ThemeId, reason: ThemeReason) => void;

/** Texts whose evidence is kept: a passage is asked for again as neighbour of the next two. */
const REMEMBERED = 64;

/**
 * Compiles a codebook into a tagger. A theme's score is the sum of its reasons: terms, homonyms resolved by their
 * context, references, and shares of the scores of headings and neighbours. It is a tag where it reaches the theme's
 * threshold, which grows with the length of the passage.
 */
export function createTagger(codebook: Codebook, { references = true }: TaggerOptions = {}): Tagger {
  const evidenceOf = remember(evidenceReader(codebook, references));
  const { ordinaryLength, lengthGrowth, heading, neighbour } = codebook.tagger;

  return ({ text, headings = [], language = 'und', neighbours = [] }) => {
    const { words, reasons } = evidenceOf(text, language);
    const growth = Math.max(1, words / ordinaryLength) ** lengthGrowth;
    const surroundings = [
      ...headings.map((above) => ({
        kind: 'heading' as const,
        what: above,
        of: evidenceOf(above, language),
        ...heading,
      })),
      ...neighbours.map((near) => ({
        kind: 'neighbour' as const,
        what: 'neighbouring passage',
        of: evidenceOf(near, language),
        ...neighbour,
      })),
    ];
    return codebook.themes
      .flatMap(({ id, threshold }): ThemeTag[] => {
        const because = [...(reasons.get(id) ?? [])];
        for (const { kind, what, of, share, most } of surroundings) {
          const given = because.reduce(
            (sum, reason) => (reason.kind === kind ? sum + reason.weight : sum),
            0,
          );
          const weight = Math.min(most - given, share * sum(of.reasons.get(id) ?? []));
          if (weight > 0) because.push({ kind, what, weight: rounded(weight) });
        }
        const score = rounded(sum(because));
        return score >= threshold * growth ? [{ theme: id, score, because }] : [];
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** A tagger of bare texts, for `sunset tag`. */
export function createTextTagger(codebook: Codebook, options?: TaggerOptions): (text: string) => ThemeTag[] {
  const tag = createTagger(codebook, options);
  return (text) => tag({ text });
}

function evidenceReader(
  codebook: Codebook,
  references: boolean,
): (text: string, language: string) => Evidence {
  const lexicons = lexiconsOf(codebook);
  const readReferences = references ? referenceReader(codebook) : () => [];
  const { repeats } = codebook.tagger;

  return (text, language) => {
    const lexicon = lexicons.get(language) ?? lexicons.get(guessThemeLanguage(text));
    const { words, found } = lexicon?.scan(text) ?? { words: 0, found: [] };
    const reasons = new Map<ThemeId, ThemeReason[]>();
    const add: Add = (theme, reason) => {
      const list = reasons.get(theme);
      if (list) list.push(reason);
      else reasons.set(theme, [reason]);
    };
    addTerms(text, found, repeats, add);
    addReferences(text, readReferences(text), repeats, add);
    return { words, reasons };
  };
}

type Term = Extract<Pattern, { kind: 'term' }>;

function addTerms(text: string, found: readonly Found<Pattern>[], repeats: number, add: Add): void {
  const isTerm = (item: Found<Pattern>): item is Found<Term> => item.owner.kind === 'term';
  const terms = found.filter(isTerm);
  const homonyms = resolveHomonyms(text, found).filter(
    (item) =>
      !terms.some((term) => wider(term, item)) &&
      !found.some((other) => other.owner.kind === 'homonym' && wider(other, item)),
  );
  const counted = terms.filter((term) => {
    if (homonyms.some((item) => item.start <= term.start && term.end <= item.end)) return false;
    return !found.some(
      (other) =>
        (other.owner.kind === 'term' || other.owner.kind === 'not') &&
        other.owner.theme === term.owner.theme &&
        (wider(other, term) ||
          (other.owner.kind === 'not' && other.start <= term.start && term.end <= other.end)),
    );
  });
  for (const [owner, places] of groupBy(counted, (item) => item.owner)) {
    const [first] = places;
    if (!first) continue;
    const weight = rounded(owner.weight * repeated(places.length, repeats));
    add(owner.theme, { kind: 'term', what: times(owner.term, places.length), weight, span: spanOf(first) });
  }
  for (const [sense, places] of groupBy(homonyms, (item) => item.sense)) {
    const [first] = places;
    if (!first || !sense || sense.theme === null) continue;
    const why = first.by.length > 0 ? ` (${first.by.join(', ')})` : '';
    add(sense.theme, {
      kind: 'homonym',
      what: times(`${first.homonym.term}${why}`, places.length),
      weight: rounded(sense.weight * repeated(places.length, repeats)),
      span: spanOf(first),
    });
  }
}

function addReferences(
  text: string,
  hits: ReturnType<ReturnType<typeof referenceReader>>,
  repeats: number,
  add: Add,
): void {
  for (const [theme, places] of groupBy(hits, (hit) => hit.theme)) {
    const [first] = places;
    if (!first) continue;
    const heaviest = Math.max(...places.map((hit) => hit.weight));
    add(theme, {
      kind: 'reference',
      what: times(text.slice(first.reference.start, first.reference.end), places.length),
      weight: rounded(heaviest * repeated(places.length, repeats)),
      span: spanOf(first.reference),
    });
  }
}

/** 1, 1.5, 1.75 … of a weight for one, two, three occurrences when `repeats` is 1. */
const repeated = (times: number, repeats: number): number => 1 + repeats * (1 - 0.5 ** (times - 1));
const times = (what: string, count: number): string => (count > 1 ? `${what} ×${count}` : what);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const sum = (reasons: readonly ThemeReason[]): number =>
  reasons.reduce((total, { weight }) => total + weight, 0);
const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

const wider = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function remember(read: (text: string, language: string) => Evidence): typeof read {
  const kept = new Map<string, Evidence>();
  return (text, language) => {
    const key = `${language}\0${text}`;
    const known = kept.get(key);
    if (known) return known;
    const evidence = read(text, language);
    if (kept.size >= REMEMBERED) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, evidence);
    return evidence;
  };
}

import type { Codebook } from '../../codebook/codebook.ts';
import type { ThemeReason, ThemeTag } from '../../model/theme.ts';
import { type EvidenceReader, evidenceReader, rounded } from './evidence.ts';

/** What the tagger looks at. */
export interface TaggablePassage {
  readonly text: string;
  /** Headings above it, outermost first. */
  readonly headings?: readonly string[];
  /** ISO 639-1 code; guessed where it is missing or not a language of the codebook. */
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

/** Texts whose evidence is kept: a passage is asked for again as neighbour of the next two, a heading often. */
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
    const { words, aside, reasons } = evidenceOf(text, language);
    const growth = Math.max(1, words / ordinaryLength) ** lengthGrowth;
    const around = [
      ...headings.map((above) => ({
        kind: 'heading' as const,
        what: above,
        of: evidenceOf(above, language),
        ...heading,
      })),
      ...neighbours.map((near) => ({
        kind: 'neighbour' as const,
        what: 'a neighbouring passage',
        of: evidenceOf(near, language),
        ...neighbour,
      })),
    ];
    return codebook.themes
      .flatMap(({ id, threshold }): ThemeTag[] => {
        const because = [...(reasons.get(id) ?? [])];
        for (const { kind, what, of, share, most } of around) {
          const given = sum(because.filter((reason) => reason.kind === kind));
          const weight = Math.min(most - given, share * sum(of.reasons.get(id) ?? []));
          if (weight > 0) because.push({ kind, what, weight: rounded(weight) });
        }
        const score = rounded(sum(because));
        return because.length > 0 && score >= threshold * growth + aside
          ? [{ theme: id, score, because }]
          : [];
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** A tagger of bare texts, for `sunset tag`. */
export function createTextTagger(codebook: Codebook, options?: TaggerOptions): (text: string) => ThemeTag[] {
  const tag = createTagger(codebook, options);
  return (text) => tag({ text });
}

const sum = (reasons: readonly ThemeReason[]): number =>
  reasons.reduce((total, { weight }) => total + weight, 0);

function remember(read: EvidenceReader): EvidenceReader {
  const kept = new Map<string, ReturnType<EvidenceReader>>();
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

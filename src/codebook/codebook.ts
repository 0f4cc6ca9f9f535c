import type { AskId, Brand, Sha256, ThemeId } from '../model/ids.ts';
import type { Warning } from '../model/warning.ts';
import type { Fact } from './facts.ts';
import type { StatuteDossier } from './statute.ts';

/** A recommendation of the report, for instance `R2`. */
export type RecommendationId = Brand<string, 'RecommendationId'>;

/** A word or phrase that speaks for a theme. */
export interface Keyword {
  /**
   * Any inflection matches. A term in capitals (`ROO`) matches that spelling alone; a word that ends in `*` matches
   * every word with that beginning.
   */
  readonly term: string;
  /** What one occurrence adds to the score; negative where it speaks against the theme. */
  readonly weight: number;
  /** ISO 639-1. */
  readonly language: string;
}

/** A chapter, article or annex of the agreement that implies a theme. */
export interface ThemeReference {
  /** As in `Ch. 4`, `Art. 4.5`, `Annex 4-B`. */
  readonly ref: string;
  readonly weight: number;
}

export interface ThemeDefinition {
  readonly id: ThemeId;
  readonly label: string;
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** The score from which a passage of ordinary length carries the theme. */
  readonly threshold: number;
  readonly keywords: readonly Keyword[];
  /** Phrases inside which no keyword of this theme counts. */
  readonly not: readonly string[];
  readonly references: readonly ThemeReference[];
}

/** One meaning of a homonym. */
export interface Sense {
  /** Null where the meaning is no business of any theme. */
  readonly theme: ThemeId | null;
  readonly weight: number;
  /** Words near which the term has this meaning; empty for the meaning that stands when no other does. */
  readonly near: readonly string[];
  readonly note: string | null;
}

/** A term with several meanings, told apart by the words of the passage. */
export interface Homonym {
  readonly term: string;
  readonly language: string;
  readonly senses: readonly Sense[];
}

/** How the tagger weighs evidence; every number is the codebook's. */
export interface TaggerSettings {
  /** Words up to which a passage needs no more than the threshold. */
  readonly ordinaryLength: number;
  /** For a passage n times that long, the threshold is multiplied by n to this power. */
  readonly lengthGrowth: number;
  /** Share of a term's weight that its second, third … occurrence adds in all, at most. */
  readonly repeats: number;
  /** Share of a heading's own score that its passages inherit, and the most that it can add. */
  readonly heading: { readonly share: number; readonly most: number };
  /** The same for the passages before and after. */
  readonly neighbour: { readonly share: number; readonly most: number };
  /**
   * A submission of up to `page` characters has a theme when its tagged passages reach `score` together, a longer one
   * needs more with the root of its length; or when they make up `share` of it.
   */
  readonly submission: { readonly page: number; readonly share: number; readonly score: number };
}

export interface OverallCode {
  readonly id: string;
  readonly label: string;
  readonly looksLike: string | null;
  /** True for the code that stands when nothing was found. */
  readonly none: boolean;
  /** The code that it becomes for a submission that also asks for changes of the text; null where it stays. */
  readonly withChanges: string | null;
  /** Further words that a reading may carry, for instance `withdraw`. */
  readonly details: readonly string[];
  readonly cues: readonly string[];
  readonly examples: readonly string[];
}

export interface References {
  readonly usmca: readonly string[];
  readonly usLaw: readonly string[];
}

/** One atomic demand, with whatever it inherits from its recommendation filled in. */
export interface Ask {
  readonly id: AskId;
  readonly recommendation: RecommendationId;
  readonly ask: string;
  /** The page of the report on which it stands, as printed there; null where the codebook does not say. */
  readonly page: string | null;
  readonly themes: readonly ThemeId[];
  readonly addressee: string | null;
  readonly instrument: string | null;
  /** To carry it out, the text of the agreement has to be changed. */
  readonly amends: boolean;
  readonly basis: string | null;
  readonly refs: References;
  readonly supportLooksLike: string;
  readonly opposeLooksLike: string;
  readonly supportCues: readonly string[];
  readonly opposeCues: readonly string[];
  readonly supportExamples: readonly string[];
  readonly opposeExamples: readonly string[];
  readonly directions: readonly string[];
  readonly coderNote: string | null;
  readonly statusNote: string | null;
}

export interface Recommendation {
  readonly id: RecommendationId;
  readonly title: string;
  /** The title for what faces Congress; the title itself where the codebook has no other. */
  readonly neutralTitle: string;
  readonly paraphrase: string | null;
  readonly addressee: string | null;
  readonly instrument: string | null;
  readonly themes: readonly ThemeId[];
  readonly refs: References;
  readonly statusNote: string | null;
  readonly asks: readonly Ask[];
}

/** Everything a person has decided about a docket before a machine reads it. */
export interface Codebook {
  readonly hash: Sha256;
  readonly themes: readonly ThemeDefinition[];
  readonly homonyms: readonly Homonym[];
  /** Signs of a passage that argues nothing (a citation, thanks), and what each adds to the thresholds. */
  readonly asides: readonly { readonly term: string; readonly weight: number }[];
  readonly tagger: TaggerSettings;
  /** Names of the agreement, by language. */
  readonly names: readonly { readonly language: string; readonly name: string }[];
  /** Other instruments whose chapters and articles are not the agreement's. */
  readonly otherInstruments: readonly string[];
  /** Groups of words that a search may put for one another. */
  readonly synonyms: readonly (readonly string[])[];
  readonly report: { readonly title: string | null; readonly note: string | null };
  readonly overall: readonly OverallCode[];
  readonly recommendations: readonly Recommendation[];
  /** All asks, in the order of the recommendations. */
  readonly asks: readonly Ask[];
  readonly statute: StatuteDossier | null;
  readonly facts: readonly Fact[];
  /** What the agency's notice asks: copied into a comment, it is not the commenter's view. */
  readonly notice: readonly string[];
  /** Fields that nobody reads, and the like. */
  readonly warnings: readonly Warning[];
}

/** The code that stands when nothing was found: the one marked `none`, else the first. Null without codes. */
export const noOverall = (codebook: Codebook): OverallCode | null =>
  codebook.overall.find((code) => code.none) ?? codebook.overall[0] ?? null;

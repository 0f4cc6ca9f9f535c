import type { PassageId, ThemeId } from './ids.ts';
import type { Span } from './span.ts';

/** One reason for a theme tag. `span` lies in the passage's own text (0 is its first character), where there is one. */
export interface ThemeReason {
  readonly kind: 'term' | 'reference' | 'heading' | 'neighbour' | 'homonym' | 'learned' | 'review';
  /** What matched, or what spoke against it. */
  readonly what: string;
  /** What it added to the score; negative when it spoke against. */
  readonly weight: number;
  readonly span?: Span;
}

/** A theme of a passage, with its score and every reason for it. */
export interface ThemeTag {
  readonly theme: ThemeId;
  /** Sum of the weights of the reasons; the codebook's threshold applies to it. */
  readonly score: number;
  readonly because: readonly ThemeReason[];
}

export interface TaggedPassage {
  readonly passage: PassageId;
  readonly tags: readonly ThemeTag[];
}

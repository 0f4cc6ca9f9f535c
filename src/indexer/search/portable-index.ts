import type { Position } from '../../model/position.ts';
import type { FoundPassage } from './engine.ts';
import type { PackedLunr } from './lunr-pack.ts';
import type { Totals } from './score.ts';

/** A passage with all that queries may ask of it, so that no workspace is needed. */
export interface PortablePassage extends FoundPassage {
  /** What else the submitter is called, beside `organization` and `submitter`. */
  readonly otherNames: readonly string[];
  /** The positions that it is evidence for. */
  readonly positions: readonly Pick<Position, 'ask' | 'stance'>[];
}

/** A whole searchable record as one JSON value: what the static site carries. */
export interface PortableIndex {
  /** Raised when an older reader would misread it. */
  readonly format: 2;
  /** Its references are positions in `passages`. */
  readonly lunr: PackedLunr;
  /** Ordered by docket, document and place. */
  readonly passages: readonly PortablePassage[];
  readonly totals: Totals;
  /** Lower-case words of the passages by language of terms, joined by spaces. */
  readonly vocabulary: Readonly<Record<string, string>>;
  /** Groups of names that stand for one another. */
  readonly synonyms: readonly (readonly string[])[];
}

/** A found passage made portable; `positions` are those of its submission. */
export function portablePassage(
  passage: FoundPassage,
  positions: readonly Position[],
  otherNames: readonly string[] = [],
): PortablePassage {
  const { document, span } = passage;
  const own = positions.filter(({ evidence }) =>
    evidence.some((one) => one.document === document && one.start < span.end && one.end > span.start),
  );
  return { ...passage, otherNames, positions: own.map(({ ask, stance }) => ({ ask, stance })) };
}

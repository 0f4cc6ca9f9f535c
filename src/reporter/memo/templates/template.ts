import type { Slice } from '../../../model/matrix.ts';
import type { Block } from '../../../model/memo.ts';
import type { MemoContext } from '../context.ts';
import type { Focus } from '../options.ts';

export type Section = (context: MemoContext) => Block[];

/** A memo as data: which law it stands on, what it looks at, and its sections in order. */
export interface MemoTemplate {
  /** `six_year` for the report of a six-year review, else the law of the next review. */
  readonly law: 'next' | 'six_year';
  /** What must be named for it. */
  readonly needs: readonly (keyof Focus)[];
  /** How many asks, where it needs asks. */
  readonly asks?: number;
  /** The part of the record that it looks at. */
  readonly narrow: (focus: Focus, slice: Slice) => Slice;
  /** What the RE line says before the dockets; null for the codebook's words. */
  readonly subject: (context: MemoContext) => string | null;
  readonly sections: readonly Section[];
  /** Its sections on a record that speaks to none of its asks. */
  readonly silent: readonly Section[];
}

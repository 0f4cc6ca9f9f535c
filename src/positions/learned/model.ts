import type { LinearModel } from '../../text/linear.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Half {
  readonly vocabulary: Vocabulary;
  readonly model: LinearModel;
}

/** Which way sentences go on asks that list directions; without heads where the lessons name none. */
export interface DirectionModel extends Half {
  readonly heads: readonly { readonly ask: string; readonly direction: string }[];
}

/** The learned reader's weights. */
export interface LearnedModel {
  /** Asks, in the order of the subject half's heads. */
  readonly asks: readonly string[];
  /** How closely each ask goes with the others; see `leanings.ts`. */
  readonly leanings: readonly number[];
  /** Overall codes, whose heads follow those of the asks. */
  readonly codes: readonly string[];
  /** Which asks and overall positions a sentence is about. */
  readonly subject: Half;
  /** What view a sentence takes of an ask. */
  readonly view: Half;
  readonly directions: DirectionModel;
}

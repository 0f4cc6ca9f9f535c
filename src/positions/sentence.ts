import type { BlockKind } from '../model/document.ts';

/** A sentence with what stands around it: all that a reader of sentences may look at. */
export interface SentenceInContext {
  readonly text: string;
  /** The sentence before and after in the same document; empty at its ends. */
  readonly before: string;
  readonly after: string;
  /** The innermost heading that it stands under; empty where there is none. */
  readonly heading: string;
  readonly block: BlockKind;
  /** ISO 639-1. */
  readonly language: string;
}

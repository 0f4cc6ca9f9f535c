import type { ReadText } from '../../model/document.ts';

/** What a reader of a format without pages fills in: text and blocks, and nothing else unless it says so. */
export const contentOf = (given: Partial<ReadText> & Pick<ReadText, 'text' | 'blocks'>): ReadText => ({
  pages: [],
  runs: [],
  boxes: [],
  ocrWords: [],
  metadata: {},
  warnings: [],
  attachments: [],
  ...given,
});

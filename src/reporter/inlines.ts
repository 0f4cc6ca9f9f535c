import type { SourcedEvidence } from '../model/matrix.ts';
import type { Block, Citation, Inline, Inlines } from '../model/memo.ts';
import { cleanLine } from './render/clean-line.ts';

/** A name longer than this is no name. */
const LONGEST_NAME = 300;

/** Short makers of inlines and blocks, so that a section reads like the page it makes. */
export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const strong = (words: string): Inline => ({ kind: 'strong', text: words });
export const emphasis = (words: string): Inline => ({ kind: 'emphasis', text: words });
export const footnote = (citation: Citation): Inline => ({ kind: 'footnote', citation });
export const authority = (words: string): Inline => footnote({ kind: 'authority', text: words });

export const heading = (level: 2 | 3 | 4, words: string): Block => ({ kind: 'heading', level, text: words });
export const paragraph = (...content: Inlines): Block => ({ kind: 'paragraph', content });
export const bullets = (items: readonly Inlines[]): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
export const numbered = (items: readonly Inlines[]): Block[] =>
  items.length > 0 ? [{ kind: 'list', ordered: true, items }] : [];

/** A table of plain cells; columns after the first `words` ones hold numbers. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  words = head.length,
): Block => ({
  kind: 'table',
  head: head.map((cell) => [text(cell)]),
  rows: rows.map((row) => row.map((cell) => [text(String(cell))])),
  align: head.map((_, index) => (index < words ? 'left' : 'right')),
});

/** The footnote that leads from a quotation to its page. */
export const citationOf = (evidence: SourcedEvidence, submitter: string): Citation => ({
  kind: 'source',
  submitter: cleanLine(submitter).slice(0, LONGEST_NAME),
  docket: evidence.docket,
  submission: evidence.submission,
  file: evidence.file,
  page: evidence.page,
  pageEnd: evidence.pageEnd,
  paragraph: evidence.paragraph,
  ocr: evidence.ocr,
  filed: evidence.filed,
});

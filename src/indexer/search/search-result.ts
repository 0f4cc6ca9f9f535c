import type { SearchHit } from './engine.ts';

/** A hit as commands print it, one JSON object a line. */
export interface SearchResult {
  readonly passage: string;
  readonly submission: string;
  readonly organization: string | null;
  readonly document: string;
  readonly file: string;
  readonly page: number | null;
  readonly pageEnd: number | null;
  /** Span of the document's canonical text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
  readonly themes: readonly string[];
  /** Offsets in `text` of what matched. */
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

export const toSearchResult = ({ passage, score, highlights }: SearchHit): SearchResult => ({
  passage: passage.id,
  submission: passage.submission,
  organization: passage.organization,
  document: passage.document,
  file: passage.file,
  page: passage.page,
  pageEnd: passage.pageEnd,
  start: passage.span.start,
  end: passage.span.end,
  text: passage.text,
  score,
  themes: passage.themes,
  highlights,
});

import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { CitedRange } from './cited-pages.ts';
import type { Citation } from './find-citation.ts';
import type { Place } from './find-exact.ts';
import type { IndexedRecord } from './indexed-record.ts';

/** What has to be known of a place to judge a citation of it. */
export interface PlaceFacts {
  readonly file: string;
  readonly submitter: string;
  readonly page: number | null;
  readonly isOnPage: boolean;
  readonly pageDifference: string;
  readonly isOcr: boolean;
  /** Words that show that somebody else speaks. */
  readonly other: string | null;
}

export function placeFacts(place: Place, citation: Citation, { record, letters }: IndexedRecord): PlaceFacts {
  const source = record.sources[place.document];
  if (!source) throw new RangeError(`the record has no document ${place.document}`);
  const { document, names } = source;
  const spans = place.spans
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => letters.original(start, end));
  const pages = spans.flatMap((span) => {
    const { page, pageEnd } = record.pagesOf(document, span);
    return page === null ? [] : [{ from: page, to: pageEnd ?? page }];
  });
  const paragraphs = spans.map((span) => paragraphOf(document, span));
  const first = pages[0]?.from ?? null;
  const others = spans.map((span) => record.othersView(document, span));
  return {
    file: document.file,
    submitter: names[0] ?? document.file,
    page: first,
    isOnPage: isOnPage(document, pages, paragraphs, citation),
    pageDifference: first === null ? `stands in para. ${paragraphs[0]?.[0] ?? 1}` : `stands on p. ${first}`,
    isOcr: document.pages.some(
      ({ number, state }) => state === 'ocr' && pages.some(({ from, to }) => from <= number && number <= to),
    ),
    other: others.every((other) => other !== null) ? (others[0] ?? null) : null,
  };
}

type Range = { readonly from: number; readonly to: number };

/** Whether a cited page is one on which the words stand; where nothing can be compared, it is not wrong. */
function isOnPage(
  document: Document,
  pages: readonly Range[],
  paragraphs: readonly (readonly number[])[],
  { ranges, file }: Citation,
): boolean {
  const hasPages = pages.length > 0;
  const comparable = ranges.filter(({ unit }) => (unit === 'page' ? hasPages : !hasPages && file !== null));
  if (comparable.length === 0) return true;
  return comparable.some((range) =>
    range.unit === 'page'
      ? pages.some((page) => overlap(page, range) || hasLabel(document, page, range))
      : paragraphs.some((numbers) => numbers.some((number) => range.from <= number && number <= range.to)),
  );
}

const overlap = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;

/** Whether a page bears the cited number or label in print: page 5 of the file may be "iii" or "3". */
const hasLabel = (document: Document, page: Range, { label, from, to }: CitedRange): boolean =>
  document.pages.some(({ number, label: printed }) => {
    if (printed === null || number < page.from || number > page.to) return false;
    if (label !== null) return printed.toLowerCase() === label.toLowerCase();
    return /^\d+$/.test(printed) && from <= Number(printed) && Number(printed) <= to;
  });

/** The number of a paragraph, counted over all blocks as in our own citations, and over paragraphs alone. */
function paragraphOf({ blocks }: Document, span: Span): readonly number[] {
  let all = 0;
  let prose = 0;
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    all++;
    if (block.kind !== 'heading') prose++;
    if (span.start < block.span.end) return [all, prose];
  }
  return [all, prose];
}

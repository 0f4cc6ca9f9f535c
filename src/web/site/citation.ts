import type { FoundPassage } from '../../indexer/search/engine.ts';

/** Where a passage stands, in a few words: a page, or a paragraph where the file has no pages. */
export function placeOf({ page, pageEnd, paragraph }: FoundPassage): string {
  if (page === null) return `para. ${paragraph}`;
  return pageEnd === null || pageEnd === page ? `p. ${page}` : `pp. ${page}–${pageEnd}`;
}

/** The words of a passage between quotation marks, with their source: fit to be pasted into a memo. */
export function quotationWithSource(passage: FoundPassage): string {
  const { submitter, submission, docket, file, date, ocr, text } = passage;
  const source = [
    submitter,
    `submission ${submission}, docket ${docket}`,
    file,
    placeOf(passage),
    ...(date === null ? [] : [`as filed on ${date}`]),
    ...(ocr ? ['read from a scan'] : []),
  ];
  return `“${text.replace(/\s+/g, ' ').trim()}” (${source.join('; ')})`;
}

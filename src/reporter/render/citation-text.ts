import type { Citation } from '../../model/memo.ts';
import { longDate } from '../dates.ts';

/** A footnote in words: who, in which file, on which page, as filed when. Paragraphs stand in for missing pages. */
export function citationText(citation: Citation): string {
  if (citation.kind === 'authority') return citation.text;
  const { submitter, file, submission, docket, filed, ocr } = citation;
  const parts = [
    submitter,
    `submission ${submission}, docket ${docket}`,
    file,
    placeText(citation) + (ocr ? ' (read by OCR: check against the page image)' : ''),
    filed ? `as filed on ${longDate(filed)}` : 'date of filing not in the record',
  ];
  return `${parts.join('; ')}.`;
}

/** `p. 3`, `pp. 3-4`, or `para. 4` where there are no pages. */
export function placeText(place: {
  readonly page: number | null;
  readonly pageEnd: number | null;
  readonly paragraph: number;
}): string {
  if (place.page === null) return `para. ${place.paragraph}`;
  const end = place.pageEnd ?? place.page;
  return end > place.page ? `pp. ${place.page}-${end}` : `p. ${place.page}`;
}

import type { Coverage } from '../../model/coverage.ts';
import { FILE_STATUSES } from '../../model/source.ts';
import { listing, plural } from '../counting.ts';

/** Files and pages of a ledger in two sentences; what is nought is left out. */
export function coverageSentences({ files, pages }: Coverage): string {
  const fates = FILE_STATUSES.filter((status) => files[status] > 0).map(
    (status) => `${files[status]} ${status}`,
  );
  const total = pages.text + pages.ocr + pages.blank + pages.unreadable;
  const kinds = [
    `${pages.text} with text`,
    ...(pages.ocr > 0 ? [`${pages.ocr} read by OCR`] : []),
    ...(pages.blank > 0 ? [`${pages.blank} blank`] : []),
    ...(pages.unreadable > 0 ? [`${pages.unreadable} unreadable`] : []),
  ];
  const ofFiles = `Files: ${files.found} found${fates.length > 0 ? ` (${listing(fates)})` : ''}.`;
  return total > 0 ? `${ofFiles} ${plural(total, 'page')}: ${listing(kinds)}.` : ofFiles;
}

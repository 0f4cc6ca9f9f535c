import type { Coverage } from '../../model/coverage.ts';
import type { FileStatus } from '../../model/source.ts';
import { listing, plural } from '../counting.ts';

/** Fates of files that were found, as they stand after a number. */
const FATES: readonly (readonly [status: FileStatus, words: string])[] = [
  ['read', 'read whole'],
  ['ocr', 'read by OCR'],
  ['partial', 'read in part'],
  ['duplicate', 'the same as another'],
  ['rendition', 'the same as another in another format'],
  ['superseded', 'superseded'],
  ['confidential', 'confidential and not read'],
  ['unsupported', 'of a format that can\u2019t be read'],
  ['failed', 'that could not be read'],
];

/** Files and pages of a ledger in a few sentences; what is nought is left out, and what is missing was not found. */
export function coverageSentences({ files, pages }: Coverage): string {
  const fates = FATES.filter(([status]) => files[status] > 0).map(
    ([status, words]) => `${files[status]} ${words}`,
  );
  const total = pages.text + pages.ocr + pages.blank + pages.unreadable;
  const kinds = [
    `${pages.text} with text`,
    ...(pages.ocr > 0 ? [`${pages.ocr} read by OCR`] : []),
    ...(pages.blank > 0 ? [`${pages.blank} blank`] : []),
    ...(pages.unreadable > 0 ? [`${pages.unreadable} unreadable`] : []),
  ];
  return [
    `${plural(files.found, 'file')} found${fates.length > 0 ? `: ${listing(fates)}` : ''}.`,
    ...(files.missing > 0
      ? [
          `${plural(files.missing, 'file')} more that the record names ${files.missing === 1 ? 'is' : 'are'} missing.`,
        ]
      : []),
    ...(total > 0 ? [`${plural(total, 'page')}: ${listing(kinds)}.`] : []),
  ].join(' ');
}

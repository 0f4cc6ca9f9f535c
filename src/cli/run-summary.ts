import { join } from 'node:path';
import type { Coverage } from '../model/coverage.ts';
import type { FileStatus } from '../model/source.ts';
import type { StreetSummary } from '../pipeline.ts';
import { leftOutText } from './left-out-text.ts';
import { type ReviewCount, reviewedText } from './reviewed-text.ts';

/** Fates of files that were not read by themselves, in words. */
const FATES: readonly (readonly [status: FileStatus, words: string])[] = [
  ['duplicate', 'the same as another'],
  ['rendition', 'the same in another format'],
  ['superseded', 'superseded'],
  ['confidential', 'confidential'],
  ['unsupported', 'of an unknown format'],
  ['failed', 'failed'],
  ['missing', 'named and missing'],
];

/** What `sunset run` tells a person when it is done. */
export function runSummary(
  out: string,
  { ingest, coverage, review }: StreetSummary & { readonly coverage: Coverage; readonly review: ReviewCount },
): string[] {
  const { files, pages, submissions, organizations, problems } = coverage;
  const read = files.read + files.ocr + files.partial;
  const others = FATES.flatMap(([status, words]) => (files[status] > 0 ? [`${files[status]} ${words}`] : []));
  const pageCount = pages.text + pages.ocr + pages.blank + pages.unreadable;
  return [
    `${submissions} submissions by ${organizations} organizations; ${ingest.read} read now, ${ingest.unchanged} unchanged${leftOutText(ingest)}`,
    `${[`${read} of ${files.found} files read`, ...others].join(', ')}; ${pages.text + pages.ocr} of ${pageCount} pages with text`,
    ...(problems.length > 0
      ? [
          `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to look at: ${join(out, 'coverage.md')}`,
        ]
      : []),
    `memo         ${join(out, 'memo.docx')}, ${join(out, 'memo.md')}`,
    `matrix       ${join(out, 'matrix.xlsx')}, ${join(out, 'matrix.md')}, ${join(out, 'matrix.csv')}`,
    `summaries    ${join(out, 'asks.md')}, ${join(out, 'submitters.md')}`,
    reviewedText(review),
  ];
}

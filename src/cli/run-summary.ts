import { join } from 'node:path';
import type { Coverage } from '../model/coverage.ts';
import type { StreetSummary } from '../pipeline.ts';

/** What `sunset run` tells a person when it is done. */
export function runSummary(
  out: string,
  { ingest, coverage }: StreetSummary & { readonly coverage: Coverage },
): string[] {
  const { files, pages, submissions, organizations, problems } = coverage;
  const read = files.read + files.ocr + files.partial;
  const pageCount = pages.text + pages.ocr + pages.blank + pages.unreadable;
  return [
    `${submissions} submissions by ${organizations} organizations; ${ingest.read} read now, ${ingest.unchanged} unchanged`,
    `${read} of ${files.found} files read${files.missing > 0 ? `, ${files.missing} named and missing` : ''}; ${pages.text + pages.ocr} of ${pageCount} pages with text`,
    ...(problems.length > 0 ? [`${problems.length} things to look at: ${join(out, 'coverage.md')}`] : []),
    `memo         ${join(out, 'memo.md')}`,
    `matrix       ${join(out, 'matrix.md')}, ${join(out, 'matrix.csv')}`,
    `summaries    ${join(out, 'asks.md')}, ${join(out, 'submitters.md')}`,
    'Positions were read by machine; no person has reviewed them.',
  ];
}

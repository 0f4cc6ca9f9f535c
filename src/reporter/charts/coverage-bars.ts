import type { Coverage } from '../../model/coverage.ts';
import { FILE_STATUSES } from '../../model/source.ts';
import { FILE_FATES } from '../coverage/file-advice.ts';
import { countBars } from './count-bars.ts';
import { type Figure, totalOf } from './figure.ts';

/** What became of every file: those whose words went unread are hatched. */
export function coverageBars({ files, pages }: Coverage, marks: readonly string[]): Figure {
  const rows = FILE_STATUSES.filter((status) => files[status] > 0).map((status) => {
    const { means, lost } = FILE_FATES[status];
    const count = files[status];
    return {
      words: means,
      count: lost ? { reviewed: 0, unreviewed: count } : { reviewed: count, unreviewed: 0 },
    };
  });
  const all = pages.text + pages.ocr + pages.blank + pages.unreadable;
  return countBars({
    name: 'coverage',
    title: 'What became of every file',
    description: `${files.found} files found: ${rows.map(({ words, count }) => `${words}, ${totalOf(count)}`).join('; ')}. Of ${all} pages: ${pages.text} with text, ${pages.ocr} read by OCR, ${pages.blank} blank, ${pages.unreadable} unreadable.`,
    marks,
    key: `Hatched: words of the record went unread. ${files.found} files were found.`,
    width: 660,
    labels: 300,
    rows,
  });
}

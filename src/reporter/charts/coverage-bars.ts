import type { Coverage } from '../../model/coverage.ts';
import { FILE_STATUSES } from '../../model/source.ts';
import { FILE_FATES } from '../coverage/file-advice.ts';
import { html } from '../render/html/html.ts';
import { bar, type Figure, label, totalOf } from './figure.ts';

const NAME = 'coverage';
const WIDTH = 660;
const LABELS = 300;
const ROW = 22;
const BAR = 14;

/** What became of every file: those whose words went unread are hatched. */
export function coverageBars({ files, pages }: Coverage, marks: readonly string[]): Figure {
  const bars = FILE_STATUSES.filter((status) => files[status] > 0).map((status) => {
    const { means, lost } = FILE_FATES[status];
    const count = files[status];
    return {
      words: means,
      count: lost ? { reviewed: 0, unreviewed: count } : { reviewed: count, unreviewed: 0 },
    };
  });
  const unit = (WIDTH - LABELS - 50) / Math.max(1, ...bars.map(({ count }) => totalOf(count)));
  const all = pages.text + pages.ocr + pages.blank + pages.unreadable;
  return {
    name: NAME,
    title: 'What became of every file',
    description: `${files.found} files found: ${bars.map(({ words, count }) => `${words}, ${totalOf(count)}`).join('; ')}. Of ${all} pages: ${pages.text} with text, ${pages.ocr} read by OCR, ${pages.blank} blank, ${pages.unreadable} unreadable.`,
    marks,
    key: `Hatched: words of the record went unread. ${files.found} files were found.`,
    width: WIDTH,
    height: bars.length * ROW + 12,
    drawing: html`${bars.map(({ words, count }, index) => {
      const y = 6 + index * ROW;
      const place = { x: LABELS, y, height: BAR, unit, towards: 1 } as const;
      return html`${label(LABELS - 10, y + BAR - 3, words, 'end')}${bar(NAME, 'for', place, count)}${label(LABELS + totalOf(count) * unit + 6, y + BAR - 3, totalOf(count))}\n`;
    })}`,
  };
}

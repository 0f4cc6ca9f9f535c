import type { MatrixColumn } from '../../model/matrix.ts';
import type { Block } from '../../model/memo.ts';
import { askBars } from '../charts/ask-bars.ts';
import type { Figure } from '../charts/figure.ts';
import { filingsOverTime } from '../charts/filings-over-time.ts';
import { pictureBlock } from '../charts/picture-block.ts';
import { typeBars } from '../charts/type-bars.ts';
import { type MemoContext, mostSpokenTo, spokenTo, takingSides } from './context.ts';

/** As many as take about an eighth of a page. */
const ASKS_SHOWN = 6;
const SIZE = { width: 660, labels: 270 };

/** Sides of the asks most spoken to; nothing where one bar or none would stand. */
export function sidesPicture({ matrix }: MemoContext): Block[] {
  const columns = mostSpokenTo(matrix)
    .filter((column) => takingSides(column) > 0)
    .slice(0, ASKS_SHOWN);
  if (columns.length < 2) return [];
  const title =
    columns.length < matrix.columns.length
      ? `The ${columns.length} asks most spoken to, of ${matrix.columns.length}`
      : 'What submitters say of each ask';
  return drawn({ ...askBars(matrix, [], columns, SIZE), title });
}

/** Sides of the one ask by type of submitter. */
export function typesPicture({ matrix }: MemoContext): Block[] {
  const [column] = matrix.columns;
  return column && spokenTo(column) > 1 ? drawn(typeBars(matrix, settledFirst(column), [])) : [];
}

/** When the record was filed. */
export function filingsPicture({ matrix }: MemoContext): Block[] {
  const days = new Set(
    matrix.rows.flatMap(({ submissions }) => submissions.flatMap(({ filed }) => filed ?? [])),
  );
  return days.size > 1 ? drawn(filingsOverTime(matrix, [])) : [];
}

const drawn = (figure: Figure): Block[] => [pictureBlock(figure)];

/** Types that speak before types that are silent. */
const settledFirst = (column: MatrixColumn): MatrixColumn => ({
  ...column,
  byType: Object.fromEntries(
    Object.entries(column.byType).sort(([, a], [, b]) => b.spoken.submitters - a.spoken.submitters),
  ),
});

import type { Matrix } from '../../model/matrix.ts';
import { countBars } from './count-bars.ts';
import { countReviewed, type Figure, totalOf } from './figure.ts';

/** Overall positions, each submitter in exactly one bar: that of its one code, of several, or of none. */
export function overallBars(matrix: Matrix, marks: readonly string[]): Figure {
  const read = matrix.rows.filter((row) => row.read !== 'none');
  const ofCodes = (test: (codes: readonly string[]) => boolean) =>
    countReviewed(read.filter(({ overall }) => test(overall.codes)).map(({ overall }) => overall));
  const rows = [
    ...Object.entries(matrix.overallLabels).map(([code, words]) => ({
      words,
      count: ofCodes((codes) => codes.length === 1 && codes[0] === code),
    })),
    { words: 'Submissions of one submitter differ', count: ofCodes((codes) => codes.length > 1) },
    { words: 'No position found', count: ofCodes((codes) => codes.length === 0) },
  ].filter(({ count }) => totalOf(count) > 0);
  return countBars({
    name: 'overall',
    title: 'Overall positions',
    description: `Of ${read.length} submitters read: ${rows.map(({ words, count }) => `${words}, ${totalOf(count)}`).join('; ')}.`,
    marks,
    key: `Solid: reviewed. Hatched: machine-read, not reviewed. Of ${read.length} submitters read.`,
    width: 900,
    labels: 390,
    rows,
  });
}

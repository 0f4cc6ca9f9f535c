import type { Matrix } from '../../model/matrix.ts';
import { html } from '../render/html/html.ts';
import { bar, countReviewed, type Figure, label, shortened, totalOf } from './figure.ts';

const NAME = 'overall';
const WIDTH = 900;
const LABELS = 390;
const ROW = 26;
const BAR = 17;

/** Overall positions, each submitter in exactly one bar: that of its one code, of several, or of none. */
export function overallBars(matrix: Matrix, marks: readonly string[]): Figure {
  const read = matrix.rows.filter((row) => row.read !== 'none');
  const ofCodes = (test: (codes: readonly string[]) => boolean) =>
    countReviewed(read.filter(({ overall }) => test(overall.codes)).map(({ overall }) => overall));
  const bars = [
    ...Object.entries(matrix.overallLabels).map(([code, words]) => ({
      words,
      count: ofCodes((codes) => codes.length === 1 && codes[0] === code),
    })),
    { words: 'Submissions of one submitter differ', count: ofCodes((codes) => codes.length > 1) },
    { words: 'No position found', count: ofCodes((codes) => codes.length === 0) },
  ].filter(({ count }) => totalOf(count) > 0);
  const unit = (WIDTH - LABELS - 60) / Math.max(1, ...bars.map(({ count }) => totalOf(count)));
  return {
    name: NAME,
    title: 'Overall positions',
    description: `Of ${read.length} submitters read: ${bars.map(({ words, count }) => `${words}, ${totalOf(count)}`).join('; ')}.`,
    marks,
    key: `Solid: reviewed. Hatched: machine-read, not reviewed. Of ${read.length} submitters read.`,
    width: WIDTH,
    height: bars.length * ROW + 24,
    drawing: html`${bars.map(({ words, count }, index) => {
      const y = 8 + index * ROW;
      return html`${label(LABELS - 10, y + BAR - 4, shortened(words, 62), 'end')}${bar(NAME, 'for', { x: LABELS, y, height: BAR, unit, towards: 1 }, count)}${label(LABELS + totalOf(count) * unit + 6, y + BAR - 4, totalOf(count))}\n`;
    })}`,
  };
}

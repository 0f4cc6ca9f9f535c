import { html } from '../render/html/html.ts';
import { bar, type Figure, label, type Reviewed, shortened, totalOf } from './figure.ts';

const ROW = 22;
const BAR = 14;
/** Room for the number beside a bar. */
const NUMBER = 60;
/** Width of a letter at the size of labels, on average. */
const LETTER = 6.2;

export interface CountedRow {
  readonly words: string;
  /** Solid and hatched; the key says what they mean. */
  readonly count: Reviewed;
}

export interface CountPicture
  extends Pick<Figure, 'name' | 'title' | 'description' | 'marks' | 'key' | 'width'> {
  readonly rows: readonly CountedRow[];
  /** Width of the labels at the left. */
  readonly labels: number;
}

/** Bars to the right, each with its words and its number. */
export function countBars({ rows, labels, ...words }: CountPicture): Figure {
  const { name, width } = words;
  const unit = (width - labels - NUMBER) / Math.max(1, ...rows.map(({ count }) => totalOf(count)));
  const letters = Math.floor((labels - 12) / LETTER);
  const drawing = rows.map(({ words: line, count }, index) => {
    const y = 6 + index * ROW;
    const place = { x: labels, y, height: BAR, unit, towards: 1 } as const;
    const total = totalOf(count);
    return html`${label(labels - 10, y + BAR - 3, shortened(line, letters), 'end')}${bar(name, 'for', place, count)}${label(labels + total * unit + 6, y + BAR - 3, total)}\n`;
  });
  return { ...words, height: rows.length * ROW + 12, drawing: html`${drawing}` };
}

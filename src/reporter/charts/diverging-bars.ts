import { html } from '../render/html/html.ts';
import { bar, type Figure, label, type Reviewed, shortened, totalOf } from './figure.ts';

const ROW = 20;
const BAR = 13;
const HEAD = 24;
/** Room for the number beside a bar. */
const NUMBER = 26;
/** Width of a letter at the size of labels, on average. */
const LETTER = 6.1;

/** A line of the picture, in submitters. */
export interface DivergingRow {
  readonly label: string;
  readonly inFavor: Reviewed;
  readonly against: Reviewed;
  readonly unclear: Reviewed;
  readonly mixed: number;
}

export interface DivergingPicture extends Pick<Figure, 'name' | 'title' | 'description' | 'marks'> {
  readonly rows: readonly DivergingRow[];
  readonly width: number;
  /** Width of the labels at the left. */
  readonly labels: number;
}

/** Contrary to the left of the line, consistent to its right, unclear apart; what is mixed stands in the label. */
export function divergingBars({ name, rows, width, labels, ...words }: DivergingPicture): Figure {
  const most = (count: (row: DivergingRow) => Reviewed): number =>
    Math.max(1, ...rows.map((row) => totalOf(count(row))));
  const [left, right, far] = [
    most((row) => row.against),
    most((row) => row.inFavor),
    most((row) => row.unclear),
  ];
  const unit = (width - labels - 4 * NUMBER) / (left + right + far);
  const axis = labels + NUMBER + left * unit;
  const second = axis + right * unit + 2 * NUMBER;
  const letters = Math.floor(labels / LETTER);
  const drawing = rows.map((row, index) => {
    const y = HEAD + index * ROW;
    const place = { y, height: BAR, unit };
    const base = y + BAR - 2;
    const mixed = row.mixed > 0 ? ` (mixed: ${row.mixed})` : '';
    const [against, inFavor, unclear] = [row.against, row.inFavor, row.unclear].map(totalOf) as [
      number,
      number,
      number,
    ];
    return html`${label(12, base, `${shortened(row.label, letters - mixed.length)}${mixed}`)}${bar(name, 'against', { ...place, x: axis, towards: -1 }, row.against)}${bar(name, 'for', { ...place, x: axis, towards: 1 }, row.inFavor)}${bar(name, 'unclear', { ...place, x: second, towards: 1 }, row.unclear)}${label(axis - against * unit - 4, base, against, 'end')}${label(axis + inFavor * unit + 4, base, inFavor)}${label(second + unclear * unit + 4, base, unclear)}\n`;
  });
  const bottom = HEAD + rows.length * ROW;
  return {
    ...words,
    name,
    key: 'Solid: reviewed. Hatched: machine-read, not reviewed. In submitters; silence is not shown.',
    width,
    height: bottom + 6,
    drawing: html`${label(axis - 6, 14, 'contrary', 'end')}${label(axis + 6, 14, 'consistent')}${label(second, 14, 'unclear')}<line x1="${axis}" y1="4" x2="${axis}" y2="${bottom}" stroke="#1b1b1b"/>\n${drawing}`,
  };
}

import type { Matrix } from '../../model/matrix.ts';
import { mostSpokenTo } from '../memo/context.ts';
import { html } from '../render/html/html.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { type Figure, label, shortened } from './figure.ts';

interface HeatMapSize {
  readonly labels: number;
  readonly letters: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly head: number;
  /** Degrees by which the names of the types are turned. */
  readonly turn: number;
  readonly margin: number;
  /** The most asks shown, those most spoken to. */
  readonly asks: number;
  /** Between a count and its denominator. */
  readonly of: string;
}

const WIDE: HeatMapSize = {
  labels: 370,
  letters: 58,
  cell: { width: 78, height: 20 },
  head: 96,
  turn: -40,
  margin: 90,
  asks: Number.POSITIVE_INFINITY,
  of: ' of ',
};

/** For a page of text: fewer asks, in letters that can be read on paper. */
export const ON_A_PAGE: HeatMapSize = {
  labels: 190,
  letters: 28,
  cell: { width: 40, height: 18 },
  head: 150,
  turn: -60,
  margin: 75,
  asks: 20,
  of: '/',
};

/** How many submitters of each type speak to each ask, out of those of the type that were read: a number in every field. */
export function typeHeatMap(matrix: Matrix, marks: readonly string[], size: HeatMapSize = WIDE): Figure {
  const { labels, letters, cell, head, turn, margin, of: between } = size;
  const shown = new Set(mostSpokenTo(matrix).slice(0, size.asks));
  const columns = matrix.columns.filter((column) => shown.has(column));
  const types = [
    ...new Set(matrix.rows.map(({ type }): keyof typeof TYPE_LABELS => type ?? 'unknown')),
  ].sort();
  const counts = columns.map((column) =>
    types.map((type) => ({
      type,
      spoken: column.byType[type]?.spoken.submitters ?? 0,
      unreviewed: column.byType[type]?.unreviewed.submitters ?? 0,
      of: column.byType[type]?.of.submitters ?? 0,
    })),
  );
  const heads = types.map((type, index) => {
    const x = labels + index * cell.width + cell.width / 2;
    return html`<g transform="translate(${x} ${head - 6}) rotate(${turn})">${label(0, 0, TYPE_LABELS[type][1])}</g>\n`;
  });
  const fields = counts.map((row, y) => {
    const top = head + y * cell.height;
    const column = columns[y];
    return html`${label(12, top + cell.height - 6, shortened(`${column?.ask ?? ''} ${column?.title ?? ''}`, letters))}${row.map(
      ({ spoken, unreviewed, of }, x) => {
        const grey = of === 0 ? 255 : Math.round(255 - 175 * (spoken / of));
        const left = labels + x * cell.width;
        const ink = grey < 130 ? '#fff' : '#1b1b1b';
        const words = of === 0 ? '' : `${spoken}${spoken > 0 && unreviewed > 0 ? '°' : ''}${between}${of}`;
        return html`<rect x="${left}" y="${top}" width="${cell.width}" height="${cell.height}" fill="rgb(${grey},${grey},${grey})" stroke="#999"/><text x="${left + cell.width / 2}" y="${top + cell.height - 6}" text-anchor="middle" fill="${ink}">${words}</text>`;
      },
    )}\n`;
  });
  return {
    name: 'types',
    title:
      columns.length < matrix.columns.length && size.asks < Number.POSITIVE_INFINITY
        ? `Who speaks to the ${columns.length} asks most spoken to, by type of submitter`
        : 'Who speaks to which ask, by type of submitter',
    description: `Each field gives the submitters of a type that speak to an ask, of those of the type that were read. ${counts
      .map(
        (row, y) =>
          `${columns[y]?.ask}: ${row
            .filter(({ spoken }) => spoken > 0)
            .map(({ type, spoken, of }) => `${TYPE_LABELS[type][1]} ${spoken} of ${of}`)
            .join(', ')}.`,
      )
      .join(' ')}`,
    marks,
    key: '°: not all of it is reviewed. Darker: a greater part of those read.',
    width: labels + types.length * cell.width + margin,
    height: head + columns.length * cell.height + 16,
    drawing: html`${heads}${fields}`,
  };
}

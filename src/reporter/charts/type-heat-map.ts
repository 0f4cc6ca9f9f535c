import type { Matrix } from '../../model/matrix.ts';
import { spokenTo } from '../memo/context.ts';
import { html } from '../render/html/html.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { type Figure, label, shortened } from './figure.ts';

const LABELS = 370;
const CELL = { width: 78, height: 20 };
const HEAD = 96;

/** How many submitters of each type speak to each ask, out of those of the type that were read: a number in every field. */
export function typeHeatMap(matrix: Matrix, marks: readonly string[]): Figure {
  const columns = matrix.columns.filter((column) => spokenTo(column) > 0);
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
    const x = LABELS + index * CELL.width + CELL.width / 2;
    return html`<g transform="translate(${x} ${HEAD - 6}) rotate(-40)">${label(0, 0, TYPE_LABELS[type][1])}</g>\n`;
  });
  const fields = counts.map((row, y) => {
    const top = HEAD + y * CELL.height;
    const column = columns[y];
    return html`${label(12, top + 14, shortened(`${column?.ask ?? ''} ${column?.title ?? ''}`, 58))}${row.map(
      ({ spoken, unreviewed, of }, x) => {
        const grey = of === 0 ? 255 : Math.round(255 - 175 * (spoken / of));
        const left = LABELS + x * CELL.width;
        const ink = grey < 130 ? '#fff' : '#1b1b1b';
        const words = of === 0 ? '' : `${spoken}${spoken > 0 && unreviewed > 0 ? '°' : ''} of ${of}`;
        return html`<rect x="${left}" y="${top}" width="${CELL.width}" height="${CELL.height}" fill="rgb(${grey},${grey},${grey})" stroke="#999"/><text x="${left + CELL.width / 2}" y="${top + 14}" text-anchor="middle" fill="${ink}">${words}</text>`;
      },
    )}\n`;
  });
  return {
    name: 'types',
    title: 'Who speaks to which ask, by type of submitter',
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
    width: LABELS + types.length * CELL.width + 90,
    height: HEAD + columns.length * CELL.height + 16,
    drawing: html`${heads}${fields}`,
  };
}

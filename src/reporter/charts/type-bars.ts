import type { Matrix, MatrixColumn } from '../../model/matrix.ts';
import type { SubmitterType } from '../../model/submission.ts';
import { TYPE_LABELS } from '../submitter-types.ts';
import { sidesOf, sidesText } from './ask-bars.ts';
import { divergingBars } from './diverging-bars.ts';
import type { Figure } from './figure.ts';

/** Sides of one ask by type of submitter; types of which nobody was read are left out, those that are silent are not. */
export function typeBars(matrix: Matrix, column: MatrixColumn, marks: readonly string[]): Figure {
  const types = (Object.keys(column.byType) as (SubmitterType | 'unknown')[]).filter(
    (type) => (column.byType[type]?.of.submitters ?? 0) > 0,
  );
  const rows = types.map((type) => ({
    label: `${TYPE_LABELS[type][1]} (${column.byType[type]?.of.submitters} read)`,
    ...sidesOf(matrix, column, (row) => (row.type ?? 'unknown') === type),
  }));
  return divergingBars({
    name: `types-of-${column.ask.replaceAll('.', '-')}`,
    title: `Who says what of ${column.ask}, by type of submitter`,
    description: `Bars by type of submitter, in submitters. ${rows.map(({ label, ...sides }) => `${label}: ${sidesText(sides)}.`).join(' ')}`,
    marks,
    rows,
    width: 660,
    labels: 250,
  });
}

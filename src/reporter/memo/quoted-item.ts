import type { MatrixRow } from '../../model/matrix.ts';
import type { Inlines } from '../../model/memo.ts';
import { citationOf, footnote, strong, text } from '../inlines.ts';
import type { Quoted } from '../quotations/strongest.ts';
import { cleanLine } from '../render/clean-line.ts';
import { TYPE_LABELS } from '../submitter-types.ts';

const LONGEST_NAME = 90;

/** A submitter's name as printed in running text. */
export function shortName(name: string): string {
  const clean = cleanLine(name);
  return clean.length > LONGEST_NAME ? `${clean.slice(0, LONGEST_NAME - 1).trimEnd()}…` : clean;
}

/** `Name (labor union)`. */
export const submitterLabel = (row: Pick<MatrixRow, 'name' | 'type'>): string =>
  row.type === null ? shortName(row.name) : `${shortName(row.name)} (${TYPE_LABELS[row.type][0]})`;

/** `Consistent. Name (labor union): “words”¹`; `mark` says on the spot what is not reviewed. */
export function quotedItem(
  label: string,
  { row, cell, quotation, evidence }: Quoted,
  mark: boolean,
): Inlines {
  const note = mark && !cell.reviewed ? ', not reviewed' : '';
  return [
    strong(`${label}.`),
    text(` ${submitterLabel(row)}${note}: `),
    quotation,
    footnote(citationOf(evidence, shortName(row.name))),
  ];
}

import type { MatrixCell, MatrixRow } from '../../model/matrix.ts';
import type { Inlines } from '../../model/memo.ts';
import { citationOf, footnote, strong, text } from '../inlines.ts';
import { clipQuotation, type Quoting } from '../quotations/clip.ts';
import type { Quoted } from '../quotations/strongest.ts';
import { cleanLine } from '../render/clean-line.ts';
import { TYPE_LABELS } from '../submitter-types.ts';

const LONGEST_NAME = 140;

/** A name as printed in running text. */
function shortName(name: string): string {
  const clean = cleanLine(name);
  return clean.length > LONGEST_NAME ? `${clean.slice(0, LONGEST_NAME - 1).trimEnd()}…` : clean;
}

type Named = Pick<MatrixRow, 'name' | 'submissions'>;

/** The name to print; a filing that names nobody is not taken for somebody of the name of its number. */
export function submitterName({ name, submissions }: Named): string {
  const unnamed = submissions.find(({ id }) => id === name);
  return unnamed ? `Submitter not named (${unnamed.kind} ${unnamed.id})` : shortName(name);
}

/** `Name (labor union)`; after a name that ends in a parenthesis the type follows a comma. */
export function submitterLabel(row: Named & Pick<MatrixRow, 'type'>): string {
  const short = submitterName(row);
  if (row.type === null) return short;
  const [label] = TYPE_LABELS[row.type];
  return short.endsWith(')') ? `${short}, ${label}` : `${short} (${label})`;
}

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
    footnote(citationOf(evidence, row.name)),
    ...conditionOf(row, cell, quotation),
  ];
}

/** The words of a condition, unless the quotation beside them holds them. */
function conditionOf(row: MatrixRow, { condition, status }: MatrixCell, quotation: Quoting): Inlines {
  if (!condition || status !== 'settled' || quotation.evidence.quote.includes(condition.quote)) return [];
  const [words] = clipQuotation(condition);
  if (!words) return [];
  return [text(' Condition: '), words, footnote(citationOf(condition, row.name))];
}

import type { Block, Inline } from '../../model/memo.ts';
import { cleanLine } from './clean-line.ts';
import { quotationText } from './quotation-text.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Characters that a line of a full-width table holds, and what each column needs beside its words. */
const LINE = 106;
const PADDING = 2;
/** A word longer than this may be broken. */
const LONGEST_WORD = 18;

/** The widths of a table's columns as shares of one: every word whole where there is room, then by length of text; numbers take no more. */
export function columnWidths({ head, rows, align }: Table): number[] {
  const columns = head.map((cell, index) => [cell, ...rows.map((row) => row[index] ?? [])].map(plainText));
  const least = columns.map((cells) => PADDING + Math.max(1, ...cells.flatMap(wordLengths)));
  const wanted = columns.map((cells, index) =>
    align[index] === 'right'
      ? (least[index] ?? 1)
      : PADDING + Math.max(1, ...cells.map(({ length }) => length)),
  );
  const room = Math.max(0, LINE - sum(least));
  const wishes = wanted.map((want, index) => Math.sqrt(Math.max(0, want - (least[index] ?? 0))));
  const wished = sum(wishes) || 1;
  const widths = least.map((width, index) =>
    Math.min(wanted[index] ?? width, width + (room * (wishes[index] ?? 0)) / wished),
  );
  const total = sum(widths);
  return widths.map((width) => width / total);
}

const wordLengths = (text: string): number[] =>
  text.split(' ').map(({ length }) => Math.min(length, LONGEST_WORD));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function plainText(cell: readonly Inline[]): string {
  return cell
    .map((item) => {
      if (item.kind === 'quotation') return quotationText(item);
      return item.kind === 'footnote' ? '1' : cleanLine(item.text);
    })
    .join(' ');
}

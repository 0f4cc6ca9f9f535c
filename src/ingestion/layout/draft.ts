import type { BlockKind } from '../../model/document.ts';
import type { Line } from './line.ts';

/** A block before it has a place in the canonical text. */
export interface Draft {
  kind: BlockKind;
  /** Lines in reading order; of a table, row by row and cell by cell. */
  readonly lines: Line[];
  /** Lines after which the line break is kept (addresses, signatures), by their place in `lines`. */
  readonly breaks: Set<number>;
  /** Of a table: for every row, for every cell, how many of `lines` it holds. */
  readonly rows?: readonly (readonly number[])[];
  level?: number;
  mark?: string;
  /** Whether it is the first or the last of its region, where a paragraph may go on. */
  first: boolean;
  last: boolean;
  /** Edges of the region's text, in points. */
  readonly left: number;
  readonly right: number;
  /** White space above, in points; 0 at the top of a region. */
  readonly above: number;
}

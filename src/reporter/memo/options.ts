import type { Highlight } from '../../model/highlight.ts';
import type { Slice } from '../../model/matrix.ts';
import type { MatrixInputs } from '../matrix/build-matrix.ts';

export interface MemoOptions extends MatrixInputs {
  /** `YYYY-MM-DD`, the day that the memo bears. */
  readonly date: string;
  readonly slice?: Slice;
  readonly from?: string;
  /** Default: the addressees of the codebook's statute file. */
  readonly to?: readonly string[];
  /** The RE line. Default: the subject of the codebook's statute file, with the dockets. */
  readonly subject?: string;
  /** Passages by theme, for the memo on a record that speaks to no ask. */
  readonly highlights?: readonly Highlight[];
  /** Every document of the record carries the mark of fiction: the head and the foot say so. */
  readonly fictional?: boolean;
  /** How many asks get quotations; the others are counted in a table. */
  readonly asksInDetail?: number;
  /** Version of the program, for the foot. */
  readonly version?: string;
}

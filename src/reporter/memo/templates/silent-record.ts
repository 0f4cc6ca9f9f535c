import type { Block } from '../../../model/memo.ts';
import type { MemoContext } from '../context.ts';
import { methodAndCoverage } from '../method.ts';
import { overallPositions } from '../overall.ts';
import { filingsPicture } from '../pictures.ts';
import { silentBottomLine } from '../silent-record.ts';
import { whatTheRecordHolds } from '../themes.ts';
import type { Section } from './template.ts';

/** What a memo says of a record that speaks to none of the asks. */
export const SILENT_RECORD: readonly Section[] = [
  silentBottomLine,
  filingsPicture,
  whatTheRecordHolds,
  overallIfAny,
  methodAndCoverage,
];

function overallIfAny(context: MemoContext): Block[] {
  const any = context.matrix.rows.some(({ overall }) => overall.codes.length > 0);
  return any ? overallPositions(context) : [];
}

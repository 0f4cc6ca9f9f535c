import type { Codebook } from '../../codebook/codebook.ts';
import type { Memo } from '../../model/memo.ts';
import type { PublicRecord } from '../../model/record.ts';
import { listing } from '../counting.ts';
import { longDate } from '../dates.ts';
import { buildMatrix } from '../matrix/build-matrix.ts';
import { bottomLine } from './bottom-line.ts';
import { byAsk } from './by-ask.ts';
import type { MemoContext } from './context.ts';
import { committeeOptions, issue, legalAuthority } from './law.ts';
import { marksOf } from './marks.ts';
import { methodAndCoverage } from './method.ts';
import type { MemoOptions } from './options.ts';
import { overallPositions } from './overall.ts';
import { provenance } from './provenance.ts';
import { silentBottomLine } from './silent-record.ts';
import { whatTheRecordHolds } from './themes.ts';

type Section = (context: MemoContext) => Memo['blocks'];

/** A record that speaks to the asks, and one that does not. */
const SPOKEN: readonly Section[] = [
  bottomLine,
  issue,
  legalAuthority,
  byAsk,
  overallPositions,
  committeeOptions,
  methodAndCoverage,
];
const SILENT: readonly Section[] = [silentBottomLine, whatTheRecordHolds, overallIfAny, methodAndCoverage];

function overallIfAny(context: MemoContext): Memo['blocks'] {
  const any = context.matrix.rows.some(({ overall }) => overall.codes.length > 0);
  return any ? overallPositions(context) : [];
}

/**
 * The memo to a committee as a tree: verify it with `verifyMemo` before it is rendered. Throws `RangeError` for a
 * date that is none, and `UnknownAskError` for a slice that the codebook does not know.
 */
export function buildMemo(record: PublicRecord, codebook: Codebook, options: MemoOptions): Memo {
  const matrix = buildMatrix(record, codebook, options.slice, options);
  const context: MemoContext = { record, codebook, matrix, options };
  const spoken = matrix.rows.some(({ cells }) => cells.length > 0);
  const briefing = codebook.statute?.briefing;
  const marks = marksOf(matrix, options);
  const docket = `docket ${listing(matrix.dockets)}`;
  const subject = options.subject ?? (spoken && briefing ? briefing.subject : 'Public record');
  return {
    title: 'Memorandum',
    fields: [
      { label: 'TO', values: options.to ?? briefing?.to ?? ['[addressee]'] },
      { label: 'FROM', values: [options.from ?? '[name and office]'] },
      { label: 'DATE', values: [longDate(options.date)] },
      { label: 'RE', values: [options.subject ? subject : `${subject} (${docket})`] },
    ],
    marks,
    blocks: (spoken ? SPOKEN : SILENT).flatMap((section) => section(context)),
    foot: [...marks, provenance(codebook, options)],
  };
}

import type { DocketId } from '../../model/ids.ts';
import type { Memo } from '../../model/memo.ts';
import type { OverallPosition, Position } from '../../model/position.ts';
import type { Evidence } from '../../model/quotation.ts';
import { overlaps } from '../../model/span.ts';
import { inlinesOf } from '../../reporter/verify-memo.ts';

/** Tells whether a memo quotes the evidence of a position. */
export function quotedIn(memo: Memo): (docket: DocketId, position: Position | OverallPosition) => boolean {
  const quoted = new Map<string, Evidence[]>();
  for (const inline of memo.blocks.flatMap(inlinesOf)) {
    if (inline.kind !== 'quotation') continue;
    const key = `${inline.docket}\0${inline.evidence.document}`;
    quoted.set(key, [...(quoted.get(key) ?? []), inline.evidence]);
  }
  return (docket, { evidence }) =>
    evidence.some((one) =>
      (quoted.get(`${docket}\0${one.document}`) ?? []).some((span) => overlaps(one, span)),
    );
}

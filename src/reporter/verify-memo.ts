import type { DocketId, DocumentId } from '../model/ids.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Block, Inline, Memo } from '../model/memo.ts';
import type { Evidence } from '../model/quotation.ts';

export type TextOf = (docket: DocketId, document: DocumentId) => string | null;

/** A quotation that its source does not hold: the report must not be written. */
export class QuotationError extends Error {
  override readonly name = 'QuotationError';
}

/** Slices every quotation of a report anew from its source and compares. Throws {@link QuotationError}. */
export function verifyMemo(memo: Memo, textOf: TextOf): void {
  for (const item of memo.blocks.flatMap(inlinesOf)) {
    if (item.kind === 'quotation') verifyEvidence(item.evidence, item.docket, textOf);
  }
}

/** The same for every quotation that a matrix rests on. Throws {@link QuotationError}. */
export function verifyMatrix(matrix: Matrix, textOf: TextOf): void {
  for (const row of matrix.rows) {
    const conditions = row.cells.flatMap(({ condition }) => condition ?? []);
    const evidence = [...row.cells.flatMap((cell) => cell.evidence), ...conditions, ...row.overall.evidence];
    for (const item of evidence) verifyEvidence(item, item.docket, textOf);
  }
}

function verifyEvidence(evidence: Evidence, docket: DocketId, textOf: TextOf): void {
  const text = textOf(docket, evidence.document);
  const { start, end, quote } = evidence;
  if (text !== null && quote.trim() !== '' && text.slice(start, end) === quote) return;
  const words = quote.replace(/\s+/g, ' ').trim();
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  const why =
    text === null ? 'its document is not in the record' : `characters ${start} to ${end} read otherwise`;
  throw new QuotationError(`quotation "${shown}" is not in ${evidence.file}: ${why}; nothing was written`);
}

/** All inlines of a block, in order. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'picture':
      return [];
    case 'paragraph':
    case 'blockquote':
      return block.content;
    case 'list':
      return block.items.flat();
    case 'table':
      return [...block.head, ...block.rows.flat()].flat();
  }
}

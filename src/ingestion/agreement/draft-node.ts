import type { AgreementNode, AgreementNodeKind } from '../../model/agreement.ts';
import type { Block } from '../../model/document.ts';
import type { AgreementNodeId } from '../../model/reference.ts';
import type { Enumerator, EnumeratorStyle } from './enumerator.ts';

/** A node while it is being built. */
export interface DraftNode {
  readonly kind: AgreementNodeKind;
  readonly number: string;
  title: string | null;
  readonly id: string;
  readonly start: number;
  end: number;
  readonly page: number | null;
  pageEnd: number | null;
  /** What its mark counts as, for paragraphs and subparagraphs. */
  readonly count: { readonly style: EnumeratorStyle; readonly value: number } | null;
  readonly children: DraftNode[];
}

/** Which kinds stand inside which: one of a rank ends those of its own and higher ranks. */
export const RANK: Readonly<Record<AgreementNodeKind, number>> = {
  side_letter: 0,
  chapter: 0,
  annex: 1,
  appendix: 2,
  section: 3,
  article: 4,
  table: 5,
  paragraph: 6,
  subparagraph: 7,
  footnote: 8,
};

export const draftNode = (
  kind: AgreementNodeKind,
  number: string,
  id: string,
  { span, page, pageEnd }: Block,
  more: { readonly title?: string | null; readonly count?: Enumerator['readings'][number] } = {},
): DraftNode => ({
  kind,
  number,
  id,
  title: more.title ?? null,
  start: span.start,
  end: span.end,
  page,
  pageEnd,
  count: more.count ?? null,
  children: [],
});

/** Makes a node longer, so that it holds a block. */
export function stretch(node: DraftNode, { span, pageEnd }: Block): void {
  node.end = Math.max(node.end, span.end);
  node.pageEnd = pageEnd;
}

export const finished = ({ start, end, id, count: _, children, ...rest }: DraftNode): AgreementNode => ({
  ...rest,
  id: id as AgreementNodeId,
  span: { start, end },
  children: children.map(finished),
});

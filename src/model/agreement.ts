import type { DocumentId } from './ids.ts';
import type { AgreementNodeId } from './reference.ts';
import type { Span } from './span.ts';

/** The units of an agreement's text. */
export const AGREEMENT_NODE_KINDS = [
  'chapter',
  'annex',
  'appendix',
  'side_letter',
  'section',
  'article',
  'paragraph',
  'subparagraph',
  'table',
  'footnote',
] as const;
export type AgreementNodeKind = (typeof AGREEMENT_NODE_KINDS)[number];

/** A unit of an agreement, with what it holds. */
export interface AgreementNode {
  /** The way to it: `chapter 34`, `article 34.7`, `article 34.7(3)(a)`, `annex 4-B appendix article 2`. */
  readonly id: AgreementNodeId;
  readonly kind: AgreementNodeKind;
  /** As printed, with plain hyphens: `34`, `34.7`, `31-A`, `3`, `a`, `A.1`, a footnote's mark; empty where there is none. */
  readonly number: string;
  /** As printed; null where the unit has none. */
  readonly title: string | null;
  /** From its heading or mark to the end of what it holds. */
  readonly span: Span;
  /** Pages counted from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly pageEnd: number | null;
  readonly children: readonly AgreementNode[];
}

/** The text of a chapter, an annex or a side letter, or of a whole agreement, as a tree. */
export interface AgreementTree {
  readonly document: DocumentId;
  readonly roots: readonly AgreementNode[];
}

/** Every node, outer before inner, in the order of the text. */
export function* nodesOf(roots: readonly AgreementNode[]): Generator<AgreementNode> {
  for (const node of roots) {
    yield node;
    yield* nodesOf(node.children);
  }
}

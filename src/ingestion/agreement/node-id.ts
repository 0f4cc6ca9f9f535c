import type { AgreementNodeKind } from '../../model/agreement.ts';
import type { DraftNode } from './draft-node.ts';

/** Names a node by the way to it; `open` are the nodes around it, outermost first. */
export function nodeId(kind: AgreementNodeKind, number: string, open: readonly DraftNode[]): string {
  const around = (kinds: readonly AgreementNodeKind[]): string =>
    open.findLast((node) => kinds.includes(node.kind))?.id ?? '';
  const within = (outer: string, own: string): string => (outer === '' ? own : `${outer} ${own}`);
  const own = number === '' ? kind : `${kind} ${number}`;
  switch (kind) {
    case 'chapter':
    case 'annex':
      return own;
    case 'side_letter':
      return 'side letter';
    case 'paragraph':
    case 'subparagraph':
      return `${open.at(-1)?.id ?? ''}(${number})`;
    case 'article':
      // A number that names its chapter or annex needs no more.
      return /[.-]/.test(number) ? own : within(around(['appendix', 'annex', 'side_letter', 'chapter']), own);
    case 'footnote':
      return within(open[0]?.id ?? '', own);
    default:
      return within(around(['appendix', 'annex', 'chapter', 'side_letter']), own);
  }
}

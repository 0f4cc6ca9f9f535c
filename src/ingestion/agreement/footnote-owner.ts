import type { Block, Document } from '../../model/document.ts';
import type { DraftNode } from './draft-node.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The innermost of some nodes that holds an offset. */
function innermostAt(nodes: readonly DraftNode[], offset: number): DraftNode | null {
  const outer = nodes.findLast(({ start, end }) => start <= offset && offset < end);
  return outer ? (innermostAt(outer.children, offset) ?? outer) : null;
}

/**
 * The node whose text bears a footnote's mark, on the footnote's page and behind the mark before it; else the last node
 * that begins on that page or before it.
 */
export function footnoteOwner(
  { text, runs }: Pick<Document, 'text' | 'runs'>,
  roots: readonly DraftNode[],
  note: Block,
  from: number,
): { readonly owner: DraftNode | null; readonly at: number } {
  const mark = (note.mark ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const raised = mark.replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
  // A raised mark is sure; a plain one may be any digit behind a word.
  const forms = [
    new RegExp(`(?<=\\S)${raised}(?![${RAISED}])`, 'gu'),
    new RegExp(`(?<=\\p{L}[.,;:)”"’\\]]*)${mark}(?![\\d.)])`, 'gu'),
  ];
  const onPage = runs.filter(
    ({ page, start, end }) => mark !== '' && page === note.page && end > from && start < note.span.start,
  );
  for (const form of forms) {
    for (const run of onPage) {
      const start = Math.max(run.start, from);
      for (const { index } of text.slice(start, run.end).matchAll(form)) {
        const owner = innermostAt(roots, start + index);
        if (owner) return { owner, at: start + index + 1 };
      }
    }
  }
  const before = runs.findLast(({ page, start }) => page === note.page && start < note.span.start);
  const last = before ? Math.min(before.end, note.span.start) - 1 : note.span.start;
  return { owner: innermostAt(roots, last) ?? roots.at(-1) ?? null, at: from };
}

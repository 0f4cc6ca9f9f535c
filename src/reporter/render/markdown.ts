import type { FootnoteDefinition, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Inline, Inlines, Memo, MemoField } from '../../model/memo.ts';
import { citationText } from './citation-text.ts';
import { cleanLine, cleanPiece } from './clean-line.ts';
import { quotationText } from './quotation-text.ts';

/** A report as Markdown with numbered footnotes. Hostile names and quotations come out as plain words. */
export function renderMarkdown(memo: Memo): string {
  const notes: FootnoteDefinition[] = [];
  const block = blockWriter(notes);
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [words(memo.title)] },
    ...memo.marks.map(mark),
    ...(memo.fields.length > 0 ? [fields(memo.fields), RULE] : []),
    ...memo.blocks.map(block),
    ...(memo.foot.length > 0 ? [RULE] : []),
    ...memo.foot.map((line): RootContent => ({ type: 'paragraph', children: [words(line)] })),
  ];
  const root: Root = { type: 'root', children: [...children, ...notes] };
  return toMarkdown(root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmAutolinkLiteralToMarkdown(),
      MATH,
    ],
  });
}

/** GitHub sets what stands between dollar signs as mathematics. */
const MATH = { unsafe: [{ character: '$' }] };

const RULE: RootContent = { type: 'thematicBreak' };

const words = (text: string): PhrasingContent => ({ type: 'text', value: cleanLine(text) });

const mark = (line: string): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: [{ type: 'strong', children: [words(line)] }] }],
});

/** The block at the head: one line a field, further values indented under their label by their own line. */
function fields(list: readonly MemoField[]): RootContent {
  const lines = list.map(({ label, values }): PhrasingContent[] => [
    { type: 'strong', children: [words(`${label}:`)] },
    { type: 'text', value: ` ${cleanLine(values.join('; '))}` },
  ]);
  return {
    type: 'paragraph',
    children: lines.flatMap((line, index) => (index > 0 ? [{ type: 'break' }, ...line] : line)),
  };
}

function blockWriter(notes: FootnoteDefinition[]): (block: Block) => RootContent {
  const inline = (item: Inline): PhrasingContent => {
    switch (item.kind) {
      case 'text':
        return { type: 'text', value: cleanPiece(item.text) };
      case 'strong':
        return { type: 'strong', children: [words(item.text)] };
      case 'emphasis':
        return { type: 'emphasis', children: [words(item.text)] };
      case 'quotation':
        return { type: 'text', value: quotationText(item) };
      case 'footnote': {
        const identifier = String(notes.length + 1);
        notes.push({
          type: 'footnoteDefinition',
          identifier,
          label: identifier,
          children: [{ type: 'paragraph', children: [words(citationText(item.citation))] }],
        });
        return { type: 'footnoteReference', identifier, label: identifier };
      }
    }
  };
  const line = (content: Inlines): PhrasingContent[] => joinText(content.map(inline));
  return (block) => {
    switch (block.kind) {
      case 'heading':
        return { type: 'heading', depth: block.level, children: [words(block.text)] };
      case 'paragraph':
        return { type: 'paragraph', children: line(block.content) };
      case 'picture':
        return {
          type: 'paragraph',
          children: [
            { type: 'emphasis', children: [words(`Picture: ${block.title}. Left out of this format.`)] },
          ],
        };
      case 'blockquote':
        return { type: 'blockquote', children: [{ type: 'paragraph', children: line(block.content) }] };
      case 'list':
        return {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: [{ type: 'paragraph', children: line(item) }],
          })),
        };
      case 'table':
        return {
          type: 'table',
          align: block.align.map((side) => (side === 'right' ? 'right' : null)),
          children: [block.head, ...block.rows].map((row) => ({
            type: 'tableRow',
            children: row.map((cell) => ({ type: 'tableCell', children: line(cell) })),
          })),
        };
    }
  };
}

/** Neighbouring texts become one, so that escaping sees the whole of it; blanks at the end go. */
function joinText(content: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const item of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && item.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + item.value };
    } else joined.push(item);
  }
  const last = joined.at(-1);
  if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return joined.filter((item) => item.type !== 'text' || item.value !== '');
}

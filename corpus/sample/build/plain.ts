/** Plain text of Markdown: one line a paragraph, a blank line between blocks, footnotes last. */
import type { ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { parts, unexpected } from './markdown.ts';

export function plain(root: Root): string {
  const { blocks, footnotes } = parts(root);
  const notes = footnotes.map(
    (note, n) => `[${n + 1}] ${note.children.map((child) => block(child)).join(' ')}`,
  );
  const marks = new Map(footnotes.map((note, n) => [note.identifier, `[${n + 1}]`]));
  return [...blocks.map((node) => block(node, marks)), ...notes].join('\n\n');
}

/** The words alone, without footnote marks: what labels quote. */
export function words(root: Root): string {
  return root.children.map((node) => block(node)).join('\n\n');
}

type Marks = ReadonlyMap<string, string>;
const noMarks: Marks = new Map();

function block(node: RootContent, marks = noMarks): string {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return inline(node.children, marks);
    case 'blockquote':
      return node.children.map((child) => `> ${block(child, marks)}`).join('\n');
    case 'list':
      return node.children
        .map((child, n) => `${node.ordered ? `${(node.start ?? 1) + n}.` : '-'} ${item(child, marks)}`)
        .join(node.spread ? '\n\n' : '\n');
    case 'table':
      return node.children.map((child) => row(child, marks)).join('\n');
    case 'footnoteDefinition':
      return node.children.map((child) => block(child, marks)).join('\n');
    case 'thematicBreak':
      return '';
    default:
      return unexpected(node);
  }
}

const item = (node: ListItem, marks: Marks): string =>
  node.children.map((child) => block(child, marks)).join('\n');

const row = (node: TableRow, marks: Marks): string =>
  node.children.map((cell) => inline(cell.children, marks)).join(' | ');

function inline(nodes: PhrasingContent[], marks: Marks): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'footnoteReference') return marks.get(node.identifier) ?? '';
      return unexpected(node);
    })
    .join('');
}

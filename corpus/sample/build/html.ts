/** Web pages, and the HTML half of e-mail messages. */
import type { PhrasingContent, RootContent } from 'mdast';
import { fiction } from './fiction.ts';
import type { Sheet } from './letter.ts';
import { parts, unexpected } from './markdown.ts';

export function html({ matter, body }: Sheet): string {
  const { blocks, footnotes } = parts(body);
  const numbers = new Map(footnotes.map((note, n) => [note.identifier, n + 1]));
  const notes = footnotes.map(({ children }) => `<li>${all(children, numbers)}</li>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${matter.language}">
<head>
<meta charset="utf-8">
<title>${escaped(matter.organization)}</title>
<style>body{font-family:Georgia,serif;max-width:42em;margin:auto}td,th{border:1px solid;padding:.3em;text-align:left}</style>
</head>
<body>
<header><p>${fiction}</p></header>
<main>
${matter.letterhead.map((line) => `<div class="letterhead">${escaped(line)}</div>`).join('\n')}
${all(blocks, numbers)}
${notes === '' ? '' : `<section class="footnotes"><ol>\n${notes}\n</ol></section>\n`}</main>
<footer><p>${fiction}</p></footer>
</body>
</html>
`;
}

type Numbers = ReadonlyMap<string, number>;

const all = (nodes: RootContent[], numbers: Numbers): string =>
  nodes.map((node) => block(node, numbers)).join('\n');

function block(node: RootContent, numbers: Numbers): string {
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${inline(node.children, numbers)}</h${node.depth}>`;
    case 'paragraph':
      return `<p>${inline(node.children, numbers)}</p>`;
    case 'blockquote':
      return `<blockquote>${all(node.children, numbers)}</blockquote>`;
    case 'list': {
      const items = node.children.map(({ children }) => `<li>${all(children, numbers)}</li>`).join('\n');
      return node.ordered ? `<ol start="${node.start ?? 1}">\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case 'table': {
      const rows = node.children.map((row, n) => {
        const tag = n === 0 ? 'th' : 'td';
        return `<tr>${row.children.map((cell) => `<${tag}>${inline(cell.children, numbers)}</${tag}>`).join('')}</tr>`;
      });
      return `<table>\n${rows.join('\n')}\n</table>`;
    }
    default:
      return unexpected(node);
  }
}

function inline(nodes: PhrasingContent[], numbers: Numbers): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value);
      if (node.type === 'break') return '<br>\n';
      if (node.type === 'footnoteReference')
        return `<sup>${numbers.get(node.identifier) ?? unexpected(node)}</sup>`;
      return unexpected(node);
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Markdown to Typst. Text goes in as string literals, so that nothing in a letter is read as markup. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { fiction } from './fiction.ts';
import type { Sheet } from './letter.ts';
import { parts, unexpected } from './markdown.ts';

export function typst({ matter, body }: Sheet): string {
  const { blocks, footnotes } = parts(body);
  const notes = new Map(
    footnotes.map((note) => [
      note.identifier,
      note.children.map((child) => block(child, new Map())).join(''),
    ]),
  );
  return `${style(matter)}\n${letterhead(matter)}\n${blocks.map((node) => block(node, notes)).join('\n')}`;
}

/** By footnote name, the Typst of its text. */
type Notes = ReadonlyMap<string, string>;

function style(matter: Sheet['matter']): string {
  const [year, month, day] = matter.date.split('-').map(Number);
  const columns = matter.layout === 'two-column' ? 2 : 1;
  const report = matter.layout === 'numbered-report';
  return `
#set document(title: ${quoted(matter.organization)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set page(
  paper: "us-letter",
  margin: ${columns === 2 ? '(x: 0.8in, y: 1in)' : '1.1in'},
  columns: ${columns},
  header: align(center, text(8pt, ${quoted(fiction)})),
  footer: context align(center, text(8pt)[
    #${quoted(`${matter.organization} | `)}#counter(page).display("1 / 1", both: true)
  ]),
)
#set columns(gutter: 0.3in)
#set text(font: "${report ? 'New Computer Modern' : 'Libertinus Serif'}", size: ${columns === 2 ? 10 : 11}pt, lang: "${matter.language}", hyphenate: ${matter.hyphenate})
#set par(justify: ${matter.hyphenate || report}, leading: 0.68em, spacing: 1.1em)
#set enum(indent: 0.5em, spacing: 1em)
#set list(indent: 0.5em, spacing: 0.8em)
#set table(stroke: 0.5pt, inset: 5pt)
#show heading: set block(above: 1.5em, below: 0.9em)
#show heading.where(level: 1): set text(1.05em)
#show table.cell: set text(0.92em, hyphenate: false)
#show table.cell: set par(justify: false)
#show quote: set pad(x: 1.5em)
${report ? '#set heading(numbering: (..n) => if n.pos().len() > 1 { numbering("1.1", ..n.pos().slice(1)) })' : ''}`;
}

function letterhead({ letterhead: lines, layout }: Sheet['matter']): string {
  const [first, ...rest] = lines;
  if (first === undefined) return '';
  const head = `align(center)[
  #text(1.15em, weight: "bold", ${quoted(first)}) ${rest.map((line) => `\\ #${quoted(line)}`).join('')}
  #line(length: 100%, stroke: 0.6pt)
]`;
  return layout === 'two-column'
    ? `#place(top, float: true, scope: "parent", clearance: 1.2em, ${head})`
    : `#block(below: 1.6em, ${head})`;
}

function block(node: RootContent, notes: Notes): string {
  switch (node.type) {
    case 'heading':
      return `#heading(level: ${node.depth})[${inline(node.children, notes)}]\n`;
    case 'paragraph':
      return `${inline(node.children, notes)}\n\n`;
    case 'blockquote':
      return `#quote(block: true)[${node.children.map((child) => block(child, notes)).join('')}]\n`;
    case 'list': {
      const items = node.children.map(
        ({ children }) => `[${children.map((child) => block(child, notes)).join('')}]`,
      );
      const kind = node.ordered ? `enum(start: ${node.start ?? 1}, ` : 'list(';
      return `#${kind}tight: ${!node.spread}, ${items.join(', ')})\n`;
    }
    case 'table':
      return table(node, notes);
    default:
      return unexpected(node);
  }
}

/** Columns share the width by the root of their longest cell: long ones get more, short ones enough. */
function table(node: Table, notes: Notes): string {
  const cells = node.children.map((row) => row.children.map((cell) => inline(cell.children, notes)));
  const [head = [], ...rows] = cells;
  const widths = head.map((_, n) =>
    Math.sqrt(Math.max(...cells.map((row) => row[n]?.length ?? 0))).toFixed(1),
  );
  const content = (row: string[]) => row.map((cell) => `[${cell}]`).join(', ');
  const bold = head.map((cell) => `*${cell}*`);
  return `#table(columns: (${widths.map((width) => `${width}fr`).join(', ')}), table.header(${content(bold)}),
  ${rows.map(content).join(',\n  ')})\n`;
}

function inline(nodes: PhrasingContent[], notes: Notes): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return `#${quoted(node.value)}`;
      if (node.type === 'break') return '#linebreak()';
      if (node.type === 'footnoteReference')
        return `#footnote[${notes.get(node.identifier) ?? unexpected(node)}]`;
      return unexpected(node);
    })
    .join('');
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', ' ')}"`;

import type { Block, Inlines, Memo } from '../../model/memo.ts';
import { citationText } from './citation-text.ts';
import { cleanLine } from './clean-line.ts';
import { quotationText } from './quotation-text.ts';

/** A report for a terminal: no mark-up, tables in columns, lines as long as they are. */
export function renderPlainText({ title, marks, fields, blocks, foot }: Memo): string {
  const head = [
    underlined(title, '='),
    ...marks,
    ...fields.map(({ label, values }) => `${label}: ${values.join('; ')}`),
  ];
  return `${[...head, ...blocks.map(block), ...foot].map((part) => part.trimEnd()).join('\n\n')}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return one.level === 2 ? underlined(one.text, '-') : cleanLine(one.text);
    case 'paragraph':
      return line(one.content);
    case 'blockquote':
      return `    ${line(one.content)}`;
    case 'list':
      return one.items
        .map((item, index) => `  ${one.ordered ? `${index + 1}.` : '-'} ${line(item)}`)
        .join('\n');
    case 'table':
      return columns(one);
    case 'picture':
      return `[${cleanLine(one.title)}: ${cleanLine(one.alt)}]`;
  }
}

function columns({ head, rows, align }: Extract<Block, { kind: 'table' }>): string {
  const cells = [head, ...rows].map((row) => row.map(line));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          align[column] === 'right' ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((text) => `  ${text.trimEnd()}`)
    .join('\n');
}

const underlined = (title: string, rule: string): string => {
  const text = cleanLine(title);
  return `${text}\n${rule.repeat(text.length)}`;
};

const line = (content: Inlines): string =>
  cleanLine(
    content
      .map((item) => {
        if (item.kind === 'quotation') return quotationText(item);
        return item.kind === 'footnote' ? ` (${citationText(item.citation)})` : item.text;
      })
      .join(''),
  );

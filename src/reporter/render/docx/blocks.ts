import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Inlines } from '../../../model/memo.ts';
import { columnWidths } from '../column-widths.ts';
import { xmlText } from '../xml-text.ts';
import { inlineRuns } from './inline-runs.ts';
import { picture } from './picture.ts';
import { LIST, STYLE } from './styles.ts';

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 2, color: 'C0C0C0' };

/** Blocks as Word's paragraphs and tables, on text of a width in twentieths of a point; every ordered list counts from one. */
export function blockWriter(textWidth: number): (block: Block) => (Paragraph | Table)[] {
  let lists = 0;
  let pictures = 0;
  return (block) => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ text: xmlText(block.text), heading: HEADINGS[block.level] })];
      case 'paragraph':
        return [new Paragraph({ children: inlineRuns(block.content) })];
      case 'blockquote':
        return [new Paragraph({ style: 'Quote', children: inlineRuns(block.content) })];
      case 'picture':
        pictures += 1;
        return picture(block, pictures, textWidth);
      case 'list': {
        lists += 1;
        const numbering = {
          reference: block.ordered ? LIST.numbers : LIST.bullets,
          level: 0,
          instance: block.ordered ? lists : 0,
        };
        return block.items.map((item) => new Paragraph({ numbering, children: inlineRuns(item) }));
      }
      case 'table':
        return [table(block, textWidth), new Paragraph({ style: STYLE.table, children: [] })];
    }
  };
}

function table(block: Extract<Block, { kind: 'table' }>, textWidth: number): Table {
  const widths = columnWidths(block).map((share) => Math.floor(share * textWidth));
  const cell = (content: Inlines, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { fill: 'E8ECF0', color: 'auto', type: 'clear' } } : {}),
      children: [
        new Paragraph({
          style: STYLE.table,
          alignment: block.align[index] === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: isHead,
          children: inlineRuns(
            isHead
              ? content.map((item) => (item.kind === 'text' ? { ...item, kind: 'strong' as const } : item))
              : content,
          ),
        }),
      ],
    });
  const row = (cells: readonly Inlines[], isHead: boolean): TableRow =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((content, index) => cell(content, index, isHead)),
    });
  return new Table({
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80 },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
      insideHorizontal: HAIRLINE,
    },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  });
}

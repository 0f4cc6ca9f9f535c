/** Word documents with real footnotes, tables and numbered lists. */
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { fiction } from './fiction.ts';
import type { Sheet } from './letter.ts';
import { parts, unexpected } from './markdown.ts';
import { stableZip } from './stable-zip.ts';

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

export async function docx({ matter, body }: Sheet): Promise<Uint8Array> {
  const { blocks, footnotes } = parts(body);
  const writer = new Writer(footnotes);
  const children = [...letterhead(matter.letterhead), ...blocks.flatMap((node) => writer.block(node))];
  const document = new Document({
    creator: matter.organization,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 23 } } } },
    numbering: { config: writer.lists },
    footnotes: Object.fromEntries(
      footnotes.map((note, n) => [
        n + 1,
        { children: note.children.flatMap((child) => writer.paragraphs(child)) },
      ]),
    ),
    sections: [
      {
        headers: { default: new Header({ children: [centred([new TextRun({ text: fiction, size: 16 })])] }) },
        footers: {
          default: new Footer({ children: [centred([new TextRun({ children: [PageNumber.CURRENT] })])] }),
        },
        children,
      },
    ],
  });
  return stableZip(await Packer.toBuffer(document), matter.date);
}

const centred = (children: TextRun[]) => new Paragraph({ alignment: AlignmentType.CENTER, children });

const letterhead = (lines: string[]) =>
  lines.map((text, n) => centred([new TextRun({ text, bold: n === 0, size: n === 0 ? 28 : 22 })]));

/** Word numbers its lists and notes by reference: a list that starts at 3 needs a definition of its own. */
class Writer {
  readonly lists: INumberingOptions['config'][number][] = [];
  readonly #notes: ReadonlyMap<string, number>;

  constructor(footnotes: FootnoteDefinition[]) {
    this.#notes = new Map(footnotes.map((note, n) => [note.identifier, n + 1]));
  }

  block(node: RootContent): (Paragraph | Table)[] {
    if (node.type !== 'table') return this.paragraphs(node);
    const [head] = node.children;
    const rows = node.children.map(
      (row) =>
        new TableRow({
          // Some readers take the mere presence of the setting for a header row.
          ...(row === head && { tableHeader: true }),
          children: row.children.map(
            (cell) =>
              new TableCell({
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: [new Paragraph({ children: this.#inline(cell.children, row === head) })],
              }),
          ),
        }),
    );
    return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })];
  }

  paragraphs(node: RootContent, options: IParagraphOptions = {}): Paragraph[] {
    switch (node.type) {
      case 'heading': {
        const heading = levels[node.depth - 1];
        return [new Paragraph({ ...(heading && { heading }), children: this.#inline(node.children) })];
      }
      case 'paragraph':
        return [
          new Paragraph({ spacing: { after: 160 }, ...options, children: this.#inline(node.children) }),
        ];
      case 'blockquote':
        return node.children.flatMap((child) =>
          this.paragraphs(child, { indent: { left: 720, right: 720 } }),
        );
      case 'list': {
        if (!node.ordered) return this.#items(node.children, { bullet: { level: 0 } });
        const reference = `list-${this.lists.length + 1}`;
        this.lists.push({
          reference,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              start: node.start ?? 1,
              style: { paragraph: { indent: { left: 500, hanging: 400 } } },
            },
          ],
        });
        return this.#items(node.children, { numbering: { reference, level: 0 } });
      }
      default:
        return unexpected(node);
    }
  }

  #items(items: { children: RootContent[] }[], options: IParagraphOptions): Paragraph[] {
    return items.flatMap(({ children }) => children.flatMap((child) => this.paragraphs(child, options)));
  }

  #inline(nodes: PhrasingContent[], bold = false): (TextRun | FootnoteReferenceRun)[] {
    return nodes.map((node) => {
      if (node.type === 'text') return new TextRun({ text: node.value, bold });
      if (node.type === 'break') return new TextRun({ break: 1 });
      const note = node.type === 'footnoteReference' ? this.#notes.get(node.identifier) : undefined;
      return note === undefined ? unexpected(node) : new FootnoteReferenceRun(note);
    });
  }
}

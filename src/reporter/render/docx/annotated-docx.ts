import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  HeadingLevel,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type Look, lookOf, noteOf, segmentsOf } from '../../verify/annotations.ts';
import type { Finding } from '../../verify/finding.ts';
import { WORDINGS } from '../../verify/findings-text.ts';
import type { MemoFile } from '../../verify/verify-document.ts';
import { packParts, zipParts } from '../steady-zip.ts';
import { xmlText } from '../xml-text.ts';
import { STYLE, STYLES } from './styles.ts';

/** Marks that a black and white print tells apart too. */
const MARKS: Readonly<
  Record<
    Look,
    {
      readonly fill: string;
      readonly line: (typeof UnderlineType)[keyof typeof UnderlineType];
      readonly says: string;
    }
  >
> = {
  good: { fill: 'D9F2DF', line: UnderlineType.SINGLE, says: 'nothing to do' },
  look: { fill: 'FFF0C2', line: UnderlineType.DASH, says: 'to look at' },
  bad: { fill: 'FFE0DD', line: UnderlineType.DOUBLE, says: 'to correct' },
};

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/**
 * The memo as a Word file in which every finding is marked by colour, line and word, with a comment that says where the
 * words stand, what is wrong and what to do. The same memo gives the same bytes.
 */
export async function annotatedDocx(
  title: string,
  { document: { text, blocks } }: MemoFile,
  findings: readonly Finding[],
): Promise<Uint8Array> {
  const writer = new Annotator(text, findings);
  const children = blocks.map((block) => writer.block(block));
  const document = new Document({
    title: xmlText(`${title}, checked`),
    creator: 'Sunset',
    lastModifiedBy: 'Sunset',
    styles: STYLES,
    comments: { children: writer.comments },
    sections: [{ children: [...legend(title, findings), ...children] }],
  });
  return withoutDates(await Packer.toBuffer(document));
}

const COMMENTS = 'word/comments.xml';
/** The file is our own. */
const NO_LIMITS = { bytes: Infinity, entries: Infinity, unpacked: Infinity };

/** The file without the moment at which the library wrote its comments. */
function withoutDates(bytes: Uint8Array): Uint8Array {
  const parts = zipParts(bytes, NO_LIMITS) ?? new Map<string, Uint8Array>();
  const comments = new TextDecoder().decode(parts.get(COMMENTS));
  return packParts(parts.set(COMMENTS, new TextEncoder().encode(comments.replace(/ w:date="[^"]*"/g, ''))));
}

/** What the marks mean, and how many there are of each. */
function legend(title: string, findings: readonly Finding[]): Paragraph[] {
  const lines = (Object.keys(MARKS) as Look[]).map((look) => {
    const some = findings.filter((finding) => lookOf(finding) === look);
    const words = [...new Set(some.map(({ result }) => WORDINGS[result].word))].join(', ');
    const meaning = `: ${some.length} ${MARKS[look].says}${words === '' ? '' : ` (${words})`}`;
    return new Paragraph({ children: [markedRun('Marked so', look), new TextRun(xmlText(meaning))] });
  });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(`${title}, checked against the record`) }),
    ...lines,
  ];
}

const markedRun = (words: string, look: Look): TextRun =>
  new TextRun({
    text: xmlText(words),
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: MARKS[look].fill },
    underline: { type: MARKS[look].line },
  });

/** Writes the blocks of a memo in order, and gathers the comments. */
class Annotator {
  readonly comments: ICommentOptions[] = [];
  readonly #text: string;
  readonly #findings: readonly Finding[];

  constructor(text: string, findings: readonly Finding[]) {
    this.#text = text;
    this.#findings = findings;
  }

  block({ kind, span, level, rows }: Block): Paragraph | Table {
    if (kind === 'table' && rows && rows.length > 0) return this.#table(rows);
    const children = this.#runs(span);
    switch (kind) {
      case 'heading': {
        const heading = HEADINGS[Math.min(HEADINGS.length, level ?? 2) - 1] ?? HeadingLevel.HEADING_2;
        return new Paragraph({ heading, children });
      }
      case 'quotation':
        return new Paragraph({ indent: { left: 720, right: 720 }, children });
      case 'furniture':
      case 'footnote':
        return new Paragraph({ style: STYLE.foot, children });
      default:
        return new Paragraph({ children });
    }
  }

  #table(rows: readonly (readonly Span[])[]): Table {
    const cell = (span: Span): TableCell =>
      new TableCell({ children: [new Paragraph({ children: this.#runs(span) })] });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map((row) => new TableRow({ children: row.map(cell) })),
    });
  }

  #runs(span: Span): ParagraphChild[] {
    return segmentsOf(span, this.#findings).flatMap(({ start, end, finding }) => {
      const words = this.#text.slice(start, end).replace(/\s+/g, ' ');
      return finding ? this.#marked(words, finding) : [new TextRun(xmlText(words))];
    });
  }

  #marked(words: string, finding: Finding): ParagraphChild[] {
    const id = this.comments.length;
    const { word } = WORDINGS[finding.result];
    const note = noteOf(finding);
    this.comments.push({
      id,
      author: 'Sunset',
      initials: 'S',
      children: [new Paragraph(xmlText(note === '' ? word : `${word}: ${note}`))],
    });
    return [
      new CommentRangeStart(id),
      new TextRun({ text: `[${word}] `, bold: true, size: 16 }),
      markedRun(words, lookOf(finding)),
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ];
  }
}

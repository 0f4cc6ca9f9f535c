import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { Memo, MemoField } from '../../../model/memo.ts';
import { documentSubject, documentTitle, shortMarks } from '../document-title.ts';
import { steadyZip } from '../steady-zip.ts';
import { xmlText } from '../xml-text.ts';
import { blockWriter } from './blocks.ts';
import { putOnLetterhead } from './letterhead/put-on.ts';
import type { Letterhead } from './letterhead/read-letterhead.ts';
import { NUMBERING, STYLE, STYLES, TEXT_WIDTH } from './styles.ts';

const INCH = 1440;
const LONGEST_FOOTER = 90;
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 6, color: '808080' };

/**
 * A report as a Word file: real footnotes, styles, page numbers; the same report gives the same bytes. On a letterhead it
 * takes that one's page, running heads and styles.
 */
export async function renderDocx(memo: Memo, letterhead?: Letterhead): Promise<Uint8Array> {
  const textWidth = letterhead?.textWidth ?? TEXT_WIDTH;
  const document = new Document({
    title: documentTitle(memo),
    subject: documentSubject(memo),
    creator: 'Sunset',
    lastModifiedBy: 'Sunset',
    description: xmlText(memo.foot.at(-1) ?? ''),
    ...(letterhead?.evenAndOdd ? { evenAndOddHeaderAndFooters: true } : {}),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: 8.5 * INCH, height: 11 * INCH },
            margin: { top: INCH, right: INCH, bottom: INCH, left: INCH },
          },
        },
        headers: { default: header(memo) },
        footers: { default: footer(memo, textWidth) },
        children: [
          new Paragraph({ text: xmlText(memo.title), heading: HeadingLevel.TITLE }),
          ...memo.marks.map((mark) => new Paragraph({ style: STYLE.mark, text: xmlText(mark) })),
          ...memo.fields.map((field, index) => fieldLine(field, index === memo.fields.length - 1)),
          ...memo.blocks.flatMap(blockWriter(textWidth)),
          ...memo.foot.map(
            (line, index) =>
              new Paragraph({
                style: STYLE.foot,
                text: xmlText(line),
                ...(index === 0 ? { border: { top: RULE }, spacing: { before: 240 } } : {}),
              }),
          ),
        ],
      },
    ],
  });
  const report = steadyZip(await Packer.toBuffer(document));
  return letterhead ? putOnLetterhead(report, letterhead) : report;
}

/** `TO:` and so on, further values under the first, a rule below the last. */
const fieldLine = ({ label, values }: MemoField, isLast: boolean): Paragraph =>
  new Paragraph({
    style: STYLE.field,
    ...(isLast ? { border: { bottom: RULE }, spacing: { after: 160 } } : {}),
    children: [
      new TextRun({ text: `${xmlText(label)}:`, bold: true }),
      ...values.flatMap((value, index) => [
        new TextRun(index === 0 ? { children: [new Tab()] } : { break: 1 }),
        new TextRun(xmlText(value)),
      ]),
    ],
  });

const header = (memo: Memo): Header =>
  new Header({
    children: [
      new Paragraph({ style: 'Header', children: [new TextRun({ text: shortMarks(memo), bold: true })] }),
    ],
  });

function footer(memo: Memo, textWidth: number): Footer {
  const subject = documentSubject(memo);
  const short =
    subject.length > LONGEST_FOOTER ? `${subject.slice(0, LONGEST_FOOTER - 1).trimEnd()}…` : subject;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          new TextRun(short),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

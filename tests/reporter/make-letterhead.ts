import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { renderPng } from '../../src/reporter/render/png.ts';

const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="#123"/></svg>`;

/** A Word template as an office would make it: a seal, its own faces, A4 with wide margins, a first page of its own. */
export async function makeLetterhead(): Promise<Uint8Array> {
  const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 20 } },
        heading2: { run: { font: 'Georgia', size: 30, color: '7A0019' } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { left: 1_800, right: 1_800, top: 2_000 },
          },
        },
        headers: {
          first: new Header({
            children: [
              new Paragraph({
                children: [
                  new ImageRun({
                    type: 'png',
                    data: renderPng(SEAL),
                    transformation: { width: 40, height: 40 },
                  }),
                  new TextRun('Committee on Invented Affairs'),
                ],
              }),
            ],
          }),
          default: new Header({ children: [text('Invented Affairs, continued')] }),
        },
        footers: {
          first: new Footer({ children: [text('100 Fictional Avenue')] }),
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: ['Sheet ', PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [text('Words of the template that stay behind.')],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The template with parts changed or added. */
export function withParts(
  template: Uint8Array,
  change: (
    parts: Record<string, Uint8Array>,
    text: (name: string) => string,
  ) => Readonly<Record<string, string>>,
): Uint8Array {
  const parts = unzipSync(template);
  const changed = change(parts, (name) => new TextDecoder().decode(parts[name]));
  for (const [name, words] of Object.entries(changed)) parts[name] = strToU8(words);
  return zipSync(parts);
}

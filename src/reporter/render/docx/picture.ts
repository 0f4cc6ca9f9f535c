import { ImageRun, Paragraph } from 'docx';
import type { Block } from '../../../model/memo.ts';
import { renderPng } from '../png.ts';
import { xmlText } from '../xml-text.ts';
import { STYLE } from './styles.ts';

/** Twentieths of a point in a pixel, of which Word counts 96 an inch. */
const TWIPS_PER_PIXEL = 15;

/** A picture under its caption, as wide as the text, with its words for who does not see it; the number is its own. */
export function picture(
  { title, alt, svg, width, height }: Extract<Block, { kind: 'picture' }>,
  number: number,
  textWidth: number,
): Paragraph[] {
  const wide = textWidth / TWIPS_PER_PIXEL;
  return [
    new Paragraph({ style: STYLE.caption, text: xmlText(title) }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: renderPng(svg),
          transformation: { width: wide, height: Math.round((wide * height) / width) },
          altText: {
            id: String(number),
            name: xmlText(title),
            title: xmlText(title),
            description: xmlText(alt),
          },
        }),
      ],
    }),
  ];
}

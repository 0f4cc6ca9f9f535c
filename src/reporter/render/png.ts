import { Resvg } from '@resvg/resvg-js';
import { PICTURE_FONTS } from './picture-fonts.ts';

/** Sharp on paper: at the width of a letter page some 300 dots an inch. */
const SCALE = 3;

/** An SVG as a PNG, with faces that come with the program and no other: the same picture gives the same bytes. */
export function renderPng(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: false, fontFiles: [...PICTURE_FONTS], defaultFontFamily: 'Liberation Sans' },
  });
  return new Uint8Array(picture.render().asPng());
}

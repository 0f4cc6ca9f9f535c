/**
 * A piece of text as painted, in its sheet's frame: x to the right, y downwards, both in points. One painted
 * item is a few letters to a whole line.
 */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
  /** An opaque name: equal names are the same face. */
  readonly font: string;
  /** Heights above and below the baseline, in parts of the size. */
  readonly ascent: number;
  readonly descent: number;
  /** Whether white space was painted just before it. */
  readonly spaced: boolean;
  /** How sure OCR was of it, from 0 to 100; absent where the text was not recognised from a picture. */
  readonly confidence?: number;
}

/** Quarter turns, clockwise, by which a sheet's text stands rotated on its page. */
export type Turn = 0 | 1 | 2 | 3;

/**
 * All text of a page that runs in one direction, turned upright. Most pages have one sheet; a page with a
 * sideways stamp has two. Width and height are those of the turned page.
 */
export interface Sheet {
  readonly page: number;
  readonly turn: Turn;
  readonly width: number;
  readonly height: number;
  /** True for the sheet that holds most of its page's text. */
  readonly main: boolean;
  readonly glyphs: readonly Glyphs[];
}

/** A point of the page (origin top left) in the frame of a sheet turned by `turn`. */
export function toSheet(
  turn: Turn,
  pageWidth: number,
  pageHeight: number,
  x: number,
  y: number,
): readonly [number, number] {
  if (turn === 0) return [x, y];
  if (turn === 1) return [y, pageWidth - x];
  if (turn === 2) return [pageWidth - x, pageHeight - y];
  return [pageHeight - y, x];
}

/** The box of glyphs on the page: origin top left, whatever the sheet's turn. */
export function boxOnPage(sheet: Sheet, glyphs: Glyphs) {
  const x = glyphs.x;
  const y = glyphs.y - glyphs.ascent * glyphs.size;
  const w = glyphs.width;
  const h = (glyphs.ascent + glyphs.descent) * glyphs.size;
  if (sheet.turn === 0) return { x, y, width: w, height: h };
  if (sheet.turn === 1) return { x: sheet.height - y - h, y: x, width: h, height: w };
  if (sheet.turn === 2) return { x: sheet.width - x - w, y: sheet.height - y - h, width: w, height: h };
  return { x: y, y: sheet.width - x - w, width: h, height: w };
}

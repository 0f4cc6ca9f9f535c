import type { Glyphs } from '../../layout/glyphs.ts';

const FIGURES = /^\d{1,3}$/;
const WORD_END = /[\p{L}.,;:!?)\]”’"']$/u;
const WORD_START = /^[\p{L}“‘("']/u;
/** Width of a raised figure, in sizes, and in widths of the neighbour's letters; figures of full height are wider. */
const NARROW = 0.36;
const NARROWER = 0.85;
/** Gap, in sizes, across which a mark clings to its neighbour. */
const CLOSE = 0.1;
/** How small a font draws its raised figures, and how high. */
const SMALL = 0.6;
const HIGH = 0.33;

const charWidth = ({ text, width }: Glyphs): number => width / text.length;

const stand = (a: Glyphs, b: Glyphs): boolean =>
  Math.abs(a.y - b.y) < CLOSE * a.size && Math.abs(b.x - a.x - a.width) < CLOSE * a.size;

/**
 * Raises the figures that a font draws as superscripts: the file says that they are as large and as low as their
 * neighbours, and only their width tells. Without it a note's mark would read as a number at the end of a word.
 */
export const raiseDrawnMarks = (glyphs: readonly Glyphs[]): Glyphs[] =>
  glyphs.map((mark, i) => {
    if (!FIGURES.test(mark.text) || charWidth(mark) > NARROW * mark.size) return mark;
    const before = glyphs[i - 1];
    const after = glyphs[i + 1];
    const calls =
      before !== undefined && !mark.spaced && stand(before, mark) && WORD_END.test(before.text) && before;
    const begins =
      after !== undefined && !after.spaced && stand(mark, after) && WORD_START.test(after.text) && after;
    const host = calls || begins;
    if (!host || charWidth(mark) > NARROWER * charWidth(host)) return mark;
    return { ...mark, size: SMALL * mark.size, y: mark.y - HIGH * mark.size };
  });

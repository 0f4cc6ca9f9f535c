import { cleanText } from '../../layout/clean.ts';
import type { Glyphs, Sheet } from '../../layout/glyphs.ts';
import type { SeenLine } from './tesseract.ts';

/** Lines less sure than this are specks, signatures and pictures taken for letters. */
const LEAST_CONFIDENCE = 30;
/** Sizes within a quarter of the usual one are the usual one: the same type looks taller in a line with capitals. */
const SAME_SIZE = 0.25;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Height of a line's own letters in pixels, whatever its slope. */
const heightOf = ({ words }: SeenLine): number => medianOf(words.map(({ bbox }) => bbox.y1 - bbox.y0));

/** Places recognised words on a page of points; the words of a line share one baseline, however skewed the scan. */
export function ocrSheet(
  lines: readonly SeenLine[],
  page: { readonly number: number; readonly width: number; readonly height: number },
  scale: number,
): Sheet {
  const sure = lines.filter(
    ({ words }) => meanOf(words.map(({ confidence }) => confidence)) >= LEAST_CONFIDENCE,
  );
  const usual = medianOf(sure.map(heightOf));
  const glyphs = sure.flatMap((line): Glyphs[] => {
    const own = heightOf(line);
    const size = (Math.abs(own - usual) <= SAME_SIZE * usual ? usual : own) / scale;
    const y = (line.baseline.y0 + line.baseline.y1) / 2 / scale;
    return line.words.flatMap(({ text, bbox, confidence }) => {
      const cleaned = cleanText(text).trim();
      if (cleaned === '') return [];
      return {
        ...{ text: cleaned, x: bbox.x0 / scale, y, width: (bbox.x1 - bbox.x0) / scale, size },
        ...{ font: 'ocr', ascent: 0.8, descent: 0.2, spaced: true, confidence: Math.round(confidence) },
      };
    });
  });
  return { page: page.number, turn: 0, width: page.width, height: page.height, main: true, glyphs };
}

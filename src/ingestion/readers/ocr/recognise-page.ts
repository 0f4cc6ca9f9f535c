import { languageOf } from '../../../text/language.ts';
import type { RecognisePage } from '../pdf/read-page.ts';
import { drawPage, isEmpty } from './bitmap.ts';
import { OCR_LANGUAGES, type OcrLanguage } from './languages.ts';
import { ocrSheet } from './ocr-sheet.ts';
import { recognise, type SeenLine } from './tesseract.ts';

const textOf = (lines: readonly SeenLine[]): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

/**
 * A recogniser for the pages of one file. A page is read in the language of the page before (at first, the first
 * one allowed), and again where its words turn out to be of another one that is allowed.
 */
export function pageRecogniser(languages: readonly OcrLanguage[], onPage: () => void): RecognisePage {
  let current = languages[0] ?? 'eng';
  return async (page, number, factory) => {
    onPage();
    const bitmap = await drawPage(page, factory);
    if (isEmpty(bitmap)) return 'blank';
    let lines = await recognise(bitmap, current);
    const spoken = await languageOf(textOf(lines));
    const better = languages.find((language) => OCR_LANGUAGES[language] === spoken);
    if (better !== undefined && better !== current) {
      current = better;
      lines = await recognise(bitmap, current);
    }
    const { width, height } = page.getViewport({ scale: 1 });
    return ocrSheet(lines, { number, width, height }, bitmap.scale);
  };
}

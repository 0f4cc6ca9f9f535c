import { pdfReader, readPdf } from './pdf.ts';
import type { Reader } from './reader.ts';

/** Reads a PDF; unless OCR is off, pages without usable text are recognised from their picture. */
export const readPdfWithOcr: Reader = async (bytes, context) => {
  const { ocr, ocrLanguages = ['eng'], onOcrPage = () => undefined } = context;
  if (ocr === 'never') return readPdf(bytes, context);
  const { pageRecogniser } = await import('./ocr/recognise-page.ts');
  const recognise = pageRecogniser(ocrLanguages, onOcrPage);
  return pdfReader({ recognise, always: ocr === 'always' })(bytes, context);
};

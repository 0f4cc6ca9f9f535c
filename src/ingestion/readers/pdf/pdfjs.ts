import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy };

/** What pdfjs draws on outside a browser. */
interface Drawing {
  readonly canvas: object;
  readonly context: {
    readonly getImageData: (
      x: number,
      y: number,
      width: number,
      height: number,
    ) => { readonly data: Uint8ClampedArray };
  };
}

export interface CanvasFactory {
  readonly create: (width: number, height: number) => Drawing;
  readonly destroy: (drawing: Drawing) => void;
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Begins to open a PDF with everything off that runs code or reaches out. The bytes are copied, since pdfjs keeps them. */
export const openPdf = (
  bytes: Uint8Array,
  more?: { readonly maxImageSize: number; readonly stopAtErrors: boolean },
): PDFDocumentLoadingTask =>
  getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
    wasmUrl: join(home, 'wasm/'),
    ...more,
  });

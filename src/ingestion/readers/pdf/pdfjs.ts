import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy };

/**
 * pdfjs brings its own `push` for a flaw in Node 20's, of frozen arrays: an eighth of the time of reading goes into
 * it. The flaw is no matter here, so Node's own is put back once both halves of pdfjs are loaded.
 */
const { push } = Array.prototype;
const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
Array.prototype.push = push;

/** Names of pdfjs's drawing operators, with their codes. */
export { OPS };

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

/** Options under which pdfjs leaves pictures out, which take most of the time of pages that have them. */
export const WITHOUT_PICTURES = { maxImageSize: 1, stopAtErrors: false } as const;

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

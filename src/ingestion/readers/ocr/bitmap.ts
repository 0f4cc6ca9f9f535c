import type { CanvasFactory, PDFPageProxy } from '../pdf/pdfjs.ts';

/** A page as a picture in shades of grey, 0 for black, row by row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Pixels a point. */
  readonly scale: number;
}

/** Tesseract's data were trained on letters of this resolution. */
const DOTS_PER_INCH = 300;
/** A poster is drawn smaller rather than filling the memory. */
const MOST_PIXELS = 25_000_000;

/** Draws a page as it would be printed. Throws what pdfjs throws. */
export async function drawPage(page: PDFPageProxy, factory: CanvasFactory): Promise<Bitmap> {
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.ceil(viewport.width));
  const height = Math.max(1, Math.ceil(viewport.height));
  const drawing = factory.create(width, height);
  try {
    const { canvas, context } = drawing;
    await page.render({ canvas, canvasContext: context, viewport, background: 'white' }).promise;
    return { width, height, scale, grey: greyOf(context.getImageData(0, 0, width, height).data) };
  } finally {
    factory.destroy(drawing);
  }
}

function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 151 + (rgba[at + 2] ?? 0) * 28) >> 8;
  }
  return grey;
}

/** Share of pixels that stand out from their row's neighbour, from which there may be writing on a page. */
const LEAST_EDGES = 0.00002;
const CONTRAST = 48;

/** Whether nothing stands out on a page: white, or an even tone. */
export function isEmpty({ grey }: Bitmap): boolean {
  let edges = 0;
  for (let i = 1; i < grey.length; i++) {
    if (Math.abs((grey[i] ?? 0) - (grey[i - 1] ?? 0)) > CONTRAST) edges++;
  }
  return edges < LEAST_EDGES * grey.length;
}

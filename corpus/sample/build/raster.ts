/** Pictures of pages, black and white, as a copier in an office makes them. */
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of one bit a pixel, rows padded to bytes, 1 for white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

const DOTS_PER_INCH = 200;

export async function raster(pdf: Uint8Array): Promise<Picture[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    // pdfjs asks for the browser's types; the canvas package has the same methods.
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    pictures.push({
      width,
      height,
      bits: blackAndWhite(context.getImageData(0, 0, width, height).data, width),
    });
  }
  await task.destroy();
  return pictures;
}

function blackAndWhite(rgba: Uint8ClampedArray, width: number): Uint8Array {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array((rgba.length / 4 / width) * stride);
  for (let n = 0; n < rgba.length / 4; n++) {
    if ((rgba[4 * n] ?? 0) < 128) continue;
    const at = Math.floor(n / width) * stride + ((n % width) >> 3);
    bits[at] = (bits[at] ?? 0) | (0x80 >> ((n % width) & 7));
  }
  return bits;
}

import { deflateSync } from 'node:zlib';
import { drawPage } from '../../src/ingestion/readers/ocr/bitmap.ts';
import { type CanvasFactory, openPdf } from '../../src/ingestion/readers/pdf/pdfjs.ts';

/** A page of grey pixels, as a scanner gives it. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Draws a page of a PDF at 300 dots an inch, as a scan of its print. */
export async function scanOf(bytes: Uint8Array, number: number): Promise<Scan> {
  const task = openPdf(bytes);
  const document = await task.promise;
  try {
    return await drawPage(await document.getPage(number), document.canvasFactory as CanvasFactory);
  } finally {
    await task.destroy();
  }
}

/** A PDF with one page for each scan, 612 points wide, and no text but a stamp at the foot. */
export function pdfOfScans(scans: readonly Scan[], stamp = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const kids = scans.map((_, i) => `${3 + 3 * i} 0 R`).join(' ');
  const object = (number: number, head: string, stream?: Buffer): void => {
    parts.push(Buffer.from(`${number} 0 obj\n${head}\n`));
    if (stream) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${scans.length} >>`);
  scans.forEach(({ width, height, grey }, i) => {
    const at = 3 + 3 * i;
    const points = Math.round((612 * height) / width);
    const paint = Buffer.from(
      `q 612 0 0 ${points} 0 0 cm /Im Do Q BT /F1 8 Tf 1 0 0 1 72 20 Tm (${stamp}) Tj ET`,
    );
    const packed = deflateSync(grey);
    object(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${points}] /Contents ${at + 1} 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /Im ${at + 2} 0 R >> >> >>`,
    );
    object(at + 1, `<< /Length ${paint.length} >>`, paint);
    object(
      at + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>`,
      packed,
    );
  });
  // Without a table of objects: pdfjs looks for them itself.
  parts.push(Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'));
  return new Uint8Array(Buffer.concat(parts));
}

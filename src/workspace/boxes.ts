import type { GlyphBox } from '../model/document.ts';

const WORDS = 7;

/** Packs boxes into 28 bytes each (little-endian: start, end, page as integers; x, y, width, height as floats). */
export function encodeBoxes(boxes: readonly GlyphBox[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(boxes.length * WORDS * 4));
  boxes.forEach((box, index) => {
    const at = index * WORDS * 4;
    view.setUint32(at, box.start, true);
    view.setUint32(at + 4, box.end, true);
    view.setUint32(at + 8, box.page, true);
    view.setFloat32(at + 12, box.x, true);
    view.setFloat32(at + 16, box.y, true);
    view.setFloat32(at + 20, box.width, true);
    view.setFloat32(at + 24, box.height, true);
  });
  return new Uint8Array(view.buffer);
}

export function decodeBoxes(bytes: Uint8Array): GlyphBox[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.byteLength / (WORDS * 4)) }, (_, index) => {
    const at = index * WORDS * 4;
    return {
      start: view.getUint32(at, true),
      end: view.getUint32(at + 4, true),
      page: view.getUint32(at + 8, true),
      x: view.getFloat32(at + 12, true),
      y: view.getFloat32(at + 16, true),
      width: view.getFloat32(at + 20, true),
      height: view.getFloat32(at + 24, true),
    };
  });
}

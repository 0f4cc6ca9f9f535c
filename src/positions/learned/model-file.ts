import { gunzipSync, gzipSync } from 'node:zlib';
import type { Half, LearnedModel } from './model.ts';
import { type QuantizedModel, quantized, restored } from './quantize.ts';

/** The first bytes of a model file; the number is the format's. */
const MAGIC = 'sunset-positions-3';

interface Header {
  readonly magic: string;
  /** Hash of everything that the model was trained from. */
  readonly lessons: string;
  readonly asks: readonly string[];
  readonly leanings: readonly number[];
  readonly codes: readonly string[];
  readonly directions: LearnedModel['directions']['heads'];
  readonly halves: readonly { readonly rows: number; readonly heads: number; readonly scale: number }[];
}

/** Packs a model: a line of JSON, then for each half the feature hashes, the biases and the weights; gzipped. */
export function encodeModel(model: LearnedModel, lessons: string): Uint8Array {
  const halves = [model.subject, model.view, model.directions].map((half) => ({
    half,
    packed: quantized(half.model),
  }));
  const header: Header = {
    magic: MAGIC,
    lessons,
    asks: model.asks,
    leanings: model.leanings,
    codes: model.codes,
    directions: model.directions.heads,
    halves: halves.map(({ half, packed }) => ({
      rows: half.vocabulary.size,
      heads: packed.heads,
      scale: packed.scale,
    })),
  };
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(header)}\n`)];
  for (const { half, packed } of halves) {
    parts.push(bytesOf(half.vocabulary.hashes), bytesOf(packed.biases), bytesOf(packed.weights));
  }
  return gzipSync(Buffer.concat(parts), { level: 9 });
}

/** Reads a model file; null when it is none or was trained from other lessons. */
export function decodeModel(file: Uint8Array, lessons: string): LearnedModel | null {
  let bytes: Buffer;
  try {
    bytes = gunzipSync(file);
  } catch {
    return null;
  }
  const end = bytes.indexOf(10);
  const header = parseHeader(bytes.subarray(0, Math.max(0, end)).toString());
  if (!header || header.lessons !== lessons) return null;
  let at = end + 1;
  const take = (length: number): ArrayBuffer => {
    const slice = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return slice.buffer;
  };
  const [subject, view, direction] = header.halves.map(({ rows, heads, scale }): Half => {
    const hashes = new Uint32Array(take(rows * 4));
    const biases = new Float32Array(take(heads * 4));
    const packed: QuantizedModel = { heads, scale, biases, weights: new Int8Array(take(rows * heads)) };
    return { vocabulary: { size: rows, hashes }, model: restored(packed) };
  });
  if (!subject || !view || !direction) return null;
  const { asks, leanings, codes, directions } = header;
  return { asks, leanings, codes, subject, view, directions: { ...direction, heads: directions } };
}

function parseHeader(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Header;
    return header.magic === MAGIC ? header : null;
  } catch {
    return null;
  }
}

const bytesOf = (array: Uint32Array | Float32Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

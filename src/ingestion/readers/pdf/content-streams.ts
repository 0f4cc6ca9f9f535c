import { constants, inflateSync } from 'node:zlib';

/** Streams that hold no operators: pictures, fonts, tables of the file itself. */
const OTHER =
  /\/(?:Image|XRef|Metadata|Length1|Type1C|CIDFontType0C|OpenType|DCTDecode|JPXDecode|JBIG2Decode|CCITTFaxDecode)\b/;
const LONGEST_DICTIONARY = 2048;
/** A stream that unpacks to more is not looked into. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A stream that may hold operators or objects. */
export interface ContentStream {
  /** Number of its object; -1 where the file does not tell. */
  readonly number: number;
  readonly dictionary: string;
  /** Null where it can't be unpacked here. */
  readonly bytes: Buffer | null;
}

/** The bytes of a stream of a PDF, or null where they are packed in a way that is not undone here. */
function unpack(bytes: Buffer, dictionary: string): Buffer | null {
  const filters = dictionary.match(/\/\w+Decode\b/g) ?? [];
  if (filters.length === 0) return bytes;
  if (filters.length > 1 || filters[0] !== '/FlateDecode') return null;
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** The streams of a PDF that may hold operators, found by their keywords without regard to the file's tables. */
export function* contentStreams(file: Buffer): Generator<ContentStream> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const head = before.lastIndexOf(' obj');
    const dictionary = before.slice(head + 1);
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + 1;
    const end = file.indexOf('endstream', start);
    if (end < 0) return;
    at = end;
    if (OTHER.test(dictionary)) continue;
    const number = Number(/(\d+)\s+\d+$/.exec(before.slice(0, Math.max(0, head)))?.[1] ?? -1);
    yield { number, dictionary, bytes: unpack(file.subarray(start, end), dictionary) };
  }
}

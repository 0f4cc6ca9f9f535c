import { type ContentStream, contentStreams } from './content-streams.ts';
import { hidingOf } from './stream-hiding.ts';

const TRANSPARENT = /\/ca\s+0*\.?0*(?![.\d])/;
/** Of a longer object only the beginning is looked at. */
const LONGEST_OBJECT = 100_000;
/** Bytes unpacked after which no more are looked at. */
const MOST_UNPACKED = 512 * 1024 * 1024;
const REFERENCE = /(\d+)\s+\d+\s+R/g;

/** Tells by the number of a page's object whether its text may be hidden. */
export type IsSuspect = (page: number | undefined) => boolean;

const always: IsSuspect = () => true;
const never: IsSuspect = () => false;

/** The texts of the objects that a stream of objects holds, by their numbers. */
function packedObjects({ dictionary, bytes }: ContentStream): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
  if (bytes === null || !/\/ObjStm\b/.test(dictionary) || Number.isNaN(first)) return [];
  const heads = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  return heads.flatMap((number, i): [number, string][] => {
    if (i % 2 === 1) return [];
    const [start, end] = [heads[i + 1] ?? 0, heads[i + 3]];
    return [[number, bytes.toString('latin1', first + start, end === undefined ? undefined : first + end)]];
  });
}

const HEAD = ' 0 obj';

/** Where the objects that stand in the file itself begin, by their numbers; the last one counts. */
function plainObjects(file: Buffer): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = file.indexOf(HEAD); at >= 0; at = file.indexOf(HEAD, at + HEAD.length)) {
    const number = /\d+$/.exec(file.toString('latin1', Math.max(0, at - 10), at))?.[0];
    if (number !== undefined) places.set(Number(number), at + HEAD.length);
  }
  return places;
}

function plainObject(file: Buffer, at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  const end = file.indexOf('endobj', at);
  return file.toString('latin1', at, end < 0 ? at + LONGEST_OBJECT : Math.min(end, at + LONGEST_OBJECT));
}

/** The numbers of the streams that a page is painted by, or null where they can't be told. */
function contentsOf(object: (number: number) => string | undefined, page: number): readonly number[] | null {
  const value = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(object(page) ?? '')?.[1];
  if (value === undefined) return null;
  const numbers = [...value.matchAll(REFERENCE)].map((match) => Number(match[1]));
  const listed =
    numbers.length === 1 ? /^\s*\[([^\]]*)\]/.exec(object(numbers[0] ?? -1) ?? '')?.[1] : undefined;
  return listed === undefined ? numbers : [...listed.matchAll(REFERENCE)].map((match) => Number(match[1]));
}

/**
 * Looks quickly at a PDF's bytes for pages whose text may be painted so that nobody sees it: in white, transparent, or
 * not at all. Errs on the side of yes; what can't be looked into is suspect.
 */
export function suspectPages(bytes: Uint8Array): IsSuspect {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Encrypt')) return always;
  const packed = new Map<number, string>();
  const suspects = new Set<number>();
  let handsOn = false;
  let takesOver = false;
  let unpacked = 0;
  for (const stream of contentStreams(file)) {
    const { number, dictionary } = stream;
    unpacked += stream.bytes?.length ?? 0;
    if (unpacked > MOST_UNPACKED) return always;
    const objects = packedObjects(stream);
    for (const [inner, text] of objects) packed.set(inner, text);
    if (objects.length > 0) continue;
    const hiding = stream.bytes === null ? null : hidingOf(stream.bytes);
    const isForm = /\/Form\b/.test(dictionary);
    if (hiding?.hides !== false && (isForm || number < 0)) return always;
    if (hiding?.hides !== false) suspects.add(number);
    handsOn ||= hiding?.handsOn === true;
    takesOver ||= isForm && hiding?.takesOver === true;
  }
  if (handsOn && takesOver) return always;
  for (let at = file.indexOf('/ca '); at >= 0; at = file.indexOf('/ca ', at + 4)) {
    if (TRANSPARENT.test(file.toString('latin1', at, at + 16))) return always;
  }
  if ([...packed.values()].some((object) => TRANSPARENT.test(object))) return always;
  if (suspects.size === 0) return never;
  const plain = plainObjects(file);
  const object = (number: number): string | undefined =>
    packed.get(number) ?? plainObject(file, plain.get(number));
  return (page) => {
    const contents = page === undefined ? null : contentsOf(object, page);
    return contents === null || contents.some((number) => suspects.has(number));
  };
}

import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as yauzl from 'yauzl';

/** An entry of a zip archive, as its central directory declares it; nothing in it may be believed. */
export interface ZipEntry {
  /** Decoded name with `/` between folders, neither checked nor made safe. */
  readonly name: string;
  /** Declared size in bytes after unpacking; reading more than that fails. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc32: number;
  readonly kind: 'file' | 'folder' | 'link';
  /** Why the entry cannot be unpacked here, or null. */
  readonly obstacle: string | null;
  readonly stream: () => Promise<Readable>;
  readonly read: () => Promise<Uint8Array>;
}

const DEFLATE = 8;
const STORED = 0;
const OPTIONS: yauzl.Options = { autoClose: false, lazyEntries: true, decodeStrings: false };

/**
 * Lists the entries of a zip archive without unpacking any. Unpacking goes to memory or a stream, never to a
 * path that the archive names. Throws when the archive is damaged, or has more than `maxEntries` entries.
 */
export async function readZip(source: string | Uint8Array, maxEntries = 200_000): Promise<ZipEntry[]> {
  const open = (): Promise<yauzl.ZipFile> =>
    typeof source === 'string'
      ? yauzl.openPromise(source, OPTIONS)
      : yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), OPTIONS);
  const zip = await open();
  try {
    if (zip.entryCount > maxEntries) throw new Error(`${zip.entryCount} entries, more than ${maxEntries}`);
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(describe(entry, open));
    return entries;
  } finally {
    zip.close();
  }
}

function describe(entry: yauzl.Entry, open: () => Promise<yauzl.ZipFile>): ZipEntry {
  const name = yauzl
    .getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    .replaceAll('\\', '/');
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  const stream = async (): Promise<Readable> => {
    const zip = await open();
    try {
      return await zip.openReadStreamPromise(entry);
    } finally {
      // The open stream keeps the file until it ends.
      zip.close();
    }
  };
  return {
    name,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    crc32: entry.crc32,
    kind: unixType === 0o120000 ? 'link' : name.endsWith('/') ? 'folder' : 'file',
    obstacle: obstacleOf(entry),
    stream,
    read: async () => new Uint8Array(await buffer(await stream())),
  };
}

function obstacleOf(entry: yauzl.Entry): string | null {
  if (entry.isEncrypted()) return 'encrypted: unpack it with its password first';
  const method = entry.compressionMethod;
  return method === STORED || method === DEFLATE ? null : `compression method ${method} is not supported`;
}

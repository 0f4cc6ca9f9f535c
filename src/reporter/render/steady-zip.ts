import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip archive can name. */
const EPOCH = new Date(1980, 0, 1);
/** When a library wrote the file, which is nobody's business: the same report has the same bytes. */
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** An Office file packed anew without times: entries in order of name, all of one date. */
export const steadyZip = (bytes: Uint8Array): Uint8Array =>
  packParts(new Map(Object.entries(unzipSync(bytes))));

/** Parts as an Office file: the same parts give the same bytes. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...parts.keys()].filter((one) => !one.endsWith('/')).sort(CONTENT_TYPES_FIRST)) {
    const part = parts.get(name) ?? new Uint8Array();
    const steady = name.endsWith('core.xml') ? strToU8(strFromU8(part).replace(TIMES, '')) : part;
    entries[name] = [steady, { mtime: EPOCH, os: 0, level: 6 }];
  }
  return zipSync(entries);
}

export interface ZipLimits {
  readonly bytes: number;
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number;
}

/** The entries of an archive within limits, by name; null for what is no archive or exceeds them. */
export function zipParts(bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> | null {
  if (bytes.length > limits.bytes) return null;
  let [entries, unpacked] = [0, 0];
  try {
    const parts = unzipSync(bytes, {
      // An entry is unpacked into as many bytes as it claims, so that its claim can be trusted here.
      filter: ({ originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        if (entries > limits.entries || unpacked > limits.unpacked)
          throw new RangeError('the archive is too large');
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch {
    return null;
  }
}

/** Readers that guess a file's type look at its first entry. */
const CONTENT_TYPES_FIRST = (a: string, b: string): number => {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

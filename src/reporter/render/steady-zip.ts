import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip archive can name. */
const EPOCH = new Date(1980, 0, 1);
/** When a library wrote the file, which is nobody's business: the same report has the same bytes. */
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** An Office file packed anew without times: entries in order of name, all of one date. */
export function steadyZip(bytes: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)
    .filter((one) => !one.endsWith('/'))
    .sort(CONTENT_TYPES_FIRST)) {
    const part = parts[name] ?? new Uint8Array();
    const steady = name.endsWith('core.xml') ? strToU8(strFromU8(part).replace(TIMES, '')) : part;
    entries[name] = [steady, { mtime: EPOCH, os: 0, level: 6 }];
  }
  return zipSync(entries);
}

/** Readers that guess a file's type look at its first entry. */
const CONTENT_TYPES_FIRST = (a: string, b: string): number => {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

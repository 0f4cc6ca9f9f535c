import type { AgreementPart } from '../../codebook/structure.ts';

/** A file of the agreement's text, which may hold several of its parts. */
export interface OfficialFile {
  /** The last part of its address. */
  readonly name: string;
  readonly url: string;
  /** What it holds: `chapter 4`, `annex 4-B`. */
  readonly holds: readonly string[];
  /** Whether somebody was seen to cite this address. */
  readonly isCited: boolean;
}

const SAFE_NAME = /^\w[\w.-]*\.pdf$/i;

/** The files that the table of the agreement's parts gives addresses of, each once. */
export function officialFiles(parts: readonly AgreementPart[]): OfficialFile[] {
  const files = new Map<string, OfficialFile>();
  for (const { kind, number, title, url, urlBasis } of parts) {
    if (url === null) continue;
    const name = new URL(url).pathname.split('/').at(-1) ?? '';
    if (!SAFE_NAME.test(name)) throw new RangeError(`${url} does not end in the name of a PDF`);
    const before = files.get(url);
    files.set(url, {
      name,
      url,
      holds: [...(before?.holds ?? []), number ? `${kind} ${number}` : `${kind}: ${title}`],
      isCited: urlBasis === 'cited' || before?.isCited === true,
    });
  }
  return [...files.values()];
}

/** Names that differ in case and punctuation alone are one: addresses mix hyphens, underscores and blanks. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.pdf$/, '')
    .replace(/%20|[^\p{L}\p{N}]+/gu, '');

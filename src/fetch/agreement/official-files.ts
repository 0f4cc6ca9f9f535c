import type { AgreementPart } from '../../codebook/structure.ts';

/** A file of the agreement's text, which may hold several of its parts. */
export interface OfficialFile {
  /** The last part of its address. */
  readonly name: string;
  readonly url: string;
  /** What it holds: `chapter 4`, `annex 4-B`. */
  readonly holds: readonly string[];
}

/** A name that may become a file in our folder. */
export const isSafeName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}_.,()&’'-]*\.pdf$/iu.test(name) && name.length <= 150;

/** The kind of the row that gives the page with links to every part. */
const INDEX = 'index';

/** The address of that page, or null. */
export const indexPage = (parts: readonly AgreementPart[]): string | null =>
  parts.find(({ kind }) => kind === INDEX)?.url ?? null;

/** Chapters that none of the files holds, by the table or by the number at the beginning of a file's name or title. */
export function chaptersWithoutFile(
  parts: readonly AgreementPart[],
  files: readonly OfficialFile[],
): readonly string[] {
  const held = new Set(
    files
      .flatMap(({ name, holds }) => [name, ...holds])
      .flatMap((text) => {
        const [, number] = /^(?:chapter\s+)?0?(\d{1,2})(?=$|[\s._-])/i.exec(text) ?? [];
        return number === undefined ? [] : [number];
      }),
  );
  return parts
    .filter(({ kind, number }) => kind === 'chapter' && !held.has(number))
    .map(({ number }) => number);
}

/** The files that the table of the agreement's parts gives addresses of, each once. */
export function officialFiles(parts: readonly AgreementPart[]): OfficialFile[] {
  const files = new Map<string, OfficialFile>();
  for (const { kind, number, title, url } of parts) {
    if (url === null || kind === INDEX) continue;
    const name = new URL(url).pathname.split('/').at(-1) ?? '';
    if (!isSafeName(name)) throw new RangeError(`${url} does not end in the name of a PDF`);
    const before = files.get(url);
    files.set(url, {
      name,
      url,
      holds: [...(before?.holds ?? []), number ? `${kind} ${number}` : `${kind}: ${title}`],
    });
  }
  return [...files.values()];
}

/** Files of two lists, the first list first; names that differ in punctuation alone are one file. */
export function joinFiles(first: readonly OfficialFile[], second: readonly OfficialFile[]): OfficialFile[] {
  const have = new Set(first.map(({ name }) => nameKey(name)));
  return [...first, ...second.filter(({ name }) => !have.has(nameKey(name)) && have.add(nameKey(name)))];
}

/** Names that differ in case and punctuation alone are one: addresses mix hyphens, underscores and blanks. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.pdf$/, '')
    .replace(/%20|[^\p{L}\p{N}]+/gu, '');

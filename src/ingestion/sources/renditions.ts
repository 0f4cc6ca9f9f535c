import type { SourceFile } from '../../model/source.ts';

/** One document in the formats that it came in. */
export interface RenditionGroup<F extends Pick<SourceFile, 'path'> = SourceFile> {
  /** The format to read. */
  readonly primary: F;
  /** The same document in other formats, the next best first: read only if the primary can't be. */
  readonly others: readonly F[];
}

/** From the format that keeps pages to the one that keeps least. */
const PREFERENCE = ['pdf', 'docx', 'doc', 'html', 'htm', 'txt'] as const;

/** What tools append to the name of a text that they extracted from a file beside it. */
const EXTRACTED = /[_-](pypdf2?|pdfplumber|pdfminer|pdftotext|pymupdf|tesseract|extracted|ocr)$/i;

/**
 * Groups files that are one document in several formats: the same folder and stem with different endings, or a
 * text that a tool extracted from its neighbour. Groups come in the order of their first file.
 */
export function renditions<F extends Pick<SourceFile, 'path'>>(files: readonly F[]): RenditionGroup<F>[] {
  const originals = new Map(
    files
      .filter((file) => !isExtracted(file.path))
      .map((file) => [nameOf(stemOf(file.path)), stemOf(file.path)]),
  );
  const groups = new Map<string, F[]>();
  for (const file of files) {
    const key = documentKey(file.path, originals);
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups.values()].flatMap((group) => {
    const [primary, ...others] = group.sort(
      (a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1),
    );
    return primary ? [{ primary, others }] : [];
  });
}

/** Folder and stem of the original; for an extracted text those of the file that it was extracted from. */
function documentKey(path: string, originals: ReadonlyMap<string, string>): string {
  const stem = stemOf(path);
  if (!isReadable(path)) return path;
  if (!isExtracted(path)) return stem;
  const original = stem.replace(EXTRACTED, '');
  return originals.get(nameOf(original)) ?? original;
}

function rank(path: string): number {
  const place = (PREFERENCE as readonly string[]).indexOf(endingOf(path));
  return (place < 0 ? PREFERENCE.length : place) * 2 + (isExtracted(path) ? 1 : 0);
}

const isReadable = (path: string): boolean => (PREFERENCE as readonly string[]).includes(endingOf(path));
const isExtracted = (path: string): boolean => endingOf(path) === 'txt' && EXTRACTED.test(stemOf(path));
const endingOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
const stemOf = (path: string): string => path.replace(/\.[a-z0-9]+$/i, '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

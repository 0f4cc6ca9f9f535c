import type { Sha256 } from '../model/ids.ts';

/** A file with the hash of its bytes. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: Sha256 | null;
}

/**
 * Exact duplicates: for each file whose bytes an earlier file has, the path of the first. Two submitters who
 * file identical bytes stay two submissions; only the bytes are shared.
 */
export function exactDuplicates<F extends HashedFile>(files: readonly F[]): Map<F, F> {
  const first = new Map<Sha256, F>();
  const duplicates = new Map<F, F>();
  for (const file of files) {
    if (file.sha256 === null) continue;
    const earlier = first.get(file.sha256);
    if (earlier) duplicates.set(file, earlier);
    else first.set(file.sha256, file);
  }
  return duplicates;
}

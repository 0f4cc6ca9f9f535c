import { mixHash } from './shingles.ts';

/** Hash functions of a signature; the estimate's standard error is at most half the root of their inverse, 0.044. */
export const SIGNATURE_LENGTH = 128;

/** Odd multipliers and offsets of the hash functions, the same in every run. */
const MULTIPLIERS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => mixHash(i * 2 + 1) | 1);
const OFFSETS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => mixHash(0x9e3779b9 ^ (i + 1)));

/** The least value of each hash function over a set; all ones for an empty set. A. Broder, 1997. */
export function minHash(set: Uint32Array): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const value of set) {
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      // A multiplication alone keeps the order of neighbours; the shift carries high bits into low ones.
      let hash = Math.imul(value ^ (OFFSETS[i] ?? 0), MULTIPLIERS[i] ?? 1);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
      if (hash < (signature[i] ?? 0)) signature[i] = hash;
    }
  }
  return signature;
}

/** The share of hash functions on which two signatures agree: an estimate of the sets' Jaccard index. */
export function estimatedJaccard(left: Uint32Array, right: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (left[i] === right[i]) equal++;
  return equal / SIGNATURE_LENGTH;
}

/** Rows of a band: two sets meet in one of the 64 bands with probability 1 - (1 - J²)^64, 0.93 at J = 0.2. */
const BAND_ROWS = 2;

/**
 * Groups of sets that agree on a whole band of their signatures: those of each band in turn, as places in the list.
 * One band is held at a time, so memory does not grow with the number of bands.
 */
export function* bandGroups(signatures: readonly Uint32Array[]): Generator<number[]> {
  const count = signatures.length;
  // Key and place in one number that a double holds exactly.
  const keys = Math.min(2 ** 32, Math.floor(2 ** 53 / Math.max(1, count)));
  for (let row = 0; row < SIGNATURE_LENGTH; row += BAND_ROWS) {
    const places = Float64Array.from(signatures, (signature, place) => {
      let key = 0;
      for (let i = row; i < row + BAND_ROWS; i++) key = mixHash(Math.imul(key, 31) ^ (signature[i] ?? 0));
      return (key % keys) * count + place;
    }).sort();
    let group: number[] = [];
    let current = -1;
    for (const value of places) {
      const key = Math.floor(value / count);
      if (key !== current) {
        if (group.length > 1) yield group;
        group = [];
        current = key;
      }
      group.push(value - key * count);
    }
    if (group.length > 1) yield group;
  }
}

import type { SparseVector } from '../../text/linear.ts';
import type { HashedFeatures } from './hashed-features.ts';

/** Numbers features: a feature's row is the place of its hash. */
export interface Vocabulary {
  readonly size: number;
  /** Sorted. */
  readonly hashes: Uint32Array;
}

/** The vocabulary of features that occur in at least `least` examples; an example may come in several parts. */
export function vocabularyOf(examples: readonly (readonly HashedFeatures[])[], least: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const parts of examples) {
    for (const { hashes } of parts) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= least).map(([hash]) => hash);
  const hashes = Uint32Array.from(kept).sort();
  return { size: hashes.length, hashes };
}

/** Looks features up in a vocabulary; the vector is not yet scaled, and holds what the vocabulary knows. */
export type Lookup = (features: HashedFeatures) => SparseVector;

export function lookup(vocabulary: Vocabulary): Lookup {
  const rowOf = hashTable(vocabulary);
  return ({ hashes, values: all }) => {
    const rows = new Uint32Array(hashes.length);
    const values = new Float32Array(hashes.length);
    let count = 0;
    for (let i = 0; i < hashes.length; i++) {
      const row = rowOf(hashes[i] as number);
      if (row < 0) continue;
      rows[count] = row;
      values[count] = all[i] as number;
      count += 1;
    }
    return { rows: rows.subarray(0, count), values: values.subarray(0, count) };
  };
}

/**
 * Row of a hash, or -1. An open table with linear probing: this is the innermost loop of reading, and faster than a
 * Map of numbers beyond 31 bits.
 */
function hashTable({ hashes }: Vocabulary): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2)) - 1;
  const rows = new Int32Array(mask + 1).fill(-1);
  hashes.forEach((hash, row) => {
    let slot = hash & mask;
    while ((rows[slot] as number) >= 0) slot = (slot + 1) & mask;
    rows[slot] = row;
  });
  return (hash) => {
    let slot = hash & mask;
    for (;;) {
      const row = rows[slot] as number;
      if (row < 0 || hashes[row] === hash) return row;
      slot = (slot + 1) & mask;
    }
  };
}

/** One vector of length 1 out of several parts. */
export function unitVector(...parts: readonly SparseVector[]): SparseVector {
  const size = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const rows = new Uint32Array(size);
  const values = new Float32Array(size);
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at);
    values.set(part.values, at);
    at += part.rows.length;
  }
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  for (let i = 0; i < size; i++) values[i] = (values[i] as number) / length;
  return { rows, values };
}

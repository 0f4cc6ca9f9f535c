import type { SparseVector } from '../../text/linear.ts';
import type { NamedFeatures } from '../features.ts';

/**
 * Numbers features: a feature's name is hashed to 32 bits and the hash looked up, so that a model need not carry
 * names. Two names that share a hash share a weight; among a few hundred thousand that is one pair in thousands.
 */
export interface Vocabulary {
  readonly size: number;
  /** Sorted hashes; a feature's row is its place. */
  readonly hashes: Uint32Array;
}

/** FNV-1a over UTF-16 code units with a final mix (Fowler, Noll and Vo; MurmurHash3's finaliser). */
export function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The vocabulary of features that occur in at least `least` examples. */
export function vocabularyOf(examples: readonly NamedFeatures[], least: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const features of examples) {
    for (const name of features.keys()) {
      const hash = hashName(name);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= least).map(([hash]) => hash);
  const hashes = Uint32Array.from(kept).sort();
  return { size: hashes.length, hashes };
}

/** Looks features up, and scales the vector to length 1. */
export type Vectorizer = (features: NamedFeatures) => SparseVector;

export function vectorizer({ hashes }: Vocabulary): Vectorizer {
  const rowOf = new Map<number, number>();
  hashes.forEach((hash, row) => void rowOf.set(hash, row));
  return (features) => {
    const rows: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [name, value] of features) {
      const row = rowOf.get(hashName(name));
      if (row === undefined) continue;
      rows.push(row);
      values.push(value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    return { rows: Uint32Array.from(rows), values: Float32Array.from(values, (value) => value / length) };
  };
}

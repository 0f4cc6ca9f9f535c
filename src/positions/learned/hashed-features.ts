import type { NamedFeatures } from '../features.ts';

/**
 * Features by the hash of their name, so that a model need not carry names. Two names that share a hash share a
 * weight; among a few hundred thousand that is one pair in thousands.
 */
export interface HashedFeatures {
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
}

/** Kinds of feature that are crossed with an ask: words, pairs and changes of the sentence itself. */
const CROSSED: ReadonlySet<string> = new Set(['w', 'p', 'c']);

/** The features of a sentence, the same in part for all asks and in part for each on its own. */
export interface SentenceFeatures {
  readonly all: HashedFeatures;
  /** Those that are crossed with an ask. */
  readonly crossable: HashedFeatures;
}

export function hashFeatures(features: NamedFeatures): SentenceFeatures {
  const all = { hashes: new Uint32Array(features.size), values: new Float32Array(features.size) };
  const crossable: { hashes: number[]; values: number[] } = { hashes: [], values: [] };
  let count = 0;
  for (const [name, value] of features) {
    const hash = hashName(name);
    all.hashes[count] = hash;
    all.values[count] = value;
    count += 1;
    if (CROSSED.has(name.slice(0, name.indexOf(' ')))) {
      crossable.hashes.push(hash);
      crossable.values.push(value);
    }
  }
  return {
    all,
    crossable: {
      hashes: Uint32Array.from(crossable.hashes),
      values: Float32Array.from(crossable.values),
    },
  };
}

/** What the words of a sentence weigh when crossed with an ask, and with the recommendation that it belongs to. */
const CROSSED_WEIGHT = { ask: 1.4, recommendation: 1 } as const;

/**
 * What tells the view of an ask beside the features that all asks share: the words once more for this ask alone
 * ("leave" opposes one ask and supports another) and for its recommendation, whose asks often go the same way.
 */
export function viewParts(ask: string, features: SentenceFeatures): HashedFeatures[] {
  const recommendation = ask.slice(0, Math.max(0, ask.indexOf('.')));
  return [
    crossedWith(`ask ${ask}`, features, CROSSED_WEIGHT.ask),
    crossedWith(`recommendation ${recommendation}`, features, CROSSED_WEIGHT.recommendation),
  ];
}

/** The crossable features under names of their own for `what`, and `what` itself. */
function crossedWith(what: string, { crossable }: SentenceFeatures, weight: number): HashedFeatures {
  const own = hashName(what);
  const size = crossable.hashes.length;
  const hashes = new Uint32Array(size + 1);
  const values = new Float32Array(size + 1);
  for (let i = 0; i < size; i++) {
    hashes[i] = mixed((crossable.hashes[i] as number) ^ Math.imul(own, 0x9e3779b1));
    values[i] = (crossable.values[i] as number) * weight;
  }
  hashes[size] = own;
  values[size] = weight;
  return { hashes, values };
}

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo) with a final mix. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash ^= name.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return mixed(hash);
}

/** The finaliser of MurmurHash3 (Appleby). */
function mixed(bits: number): number {
  let hash = bits;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

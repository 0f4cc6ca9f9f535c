/** Words that make a shingle: long enough that letters on one subject share few, short enough to outlive a typo. */
export const SHINGLE_WORDS = 4;

/** A text as hashes of its words, each with its place: what is compared when two texts may be copies. */
export interface WordHashes {
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
const OUTSIDE_ASCII = /[^\0-\x7f]/;

/** The words of a text, whatever their case, marks and apostrophes; punctuation and white space don't count. */
export function hashWords(text: string): WordHashes {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    hashes.push(hashWord(word));
    starts.push(index);
    ends.push(index + word.length);
  }
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

/** FNV-1a over the lower-case letters. */
function hashWord(word: string): number {
  const plain = (OUTSIDE_ASCII.test(word) ? word.normalize('NFKC') : word).toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code === 0x27 || code === 0x2019) continue;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}

/** The shingle that begins at each word, as a hash; the last words of a text begin none. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let word = at; word < at + SHINGLE_WORDS; word++) {
      hash = mixHash((Math.imul(hash, 31) + (words[word] ?? 0)) >>> 0);
    }
    shingles[at] = hash;
  }
  return shingles;
}

/** Hashes as a set: sorted, each once. */
export function hashSet(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept++] = sorted[at] ?? 0;
  }
  return sorted.slice(0, kept);
}

/** How many hashes two sets share. */
export function sharedHashes(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a, b] = [left[i] ?? 0, right[j] ?? 0];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared;
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the hash. */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

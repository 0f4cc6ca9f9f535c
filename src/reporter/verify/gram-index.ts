/** Letters from the beginning of a word that the index goes by: one long word, or two short ones. */
export const GRAM = 6;

/** Where in a text words begin with given letters. */
export interface GramIndex {
  /** Places whose next {@link GRAM} letters are likely those at `at` of `letters`; the caller compares. */
  readonly places: (letters: string, at: number) => Uint32Array;
}

/** Indexes every beginning of a word by the letters that follow: a counting sort into buckets. */
export function gramIndex(text: string, begins: Uint8Array): GramIndex {
  let words = 0;
  for (let at = 0; at + GRAM <= text.length; at++) words += begins[at] ?? 0;
  const bits = Math.max(8, Math.ceil(Math.log2(words + 1)) + 1);
  const ends = new Uint32Array((1 << bits) + 1);
  for (let at = 0; at + GRAM <= text.length; at++) {
    if (begins[at] === 1) {
      const bucket = hash(text, at, bits) + 1;
      ends[bucket] = (ends[bucket] ?? 0) + 1;
    }
  }
  for (let bucket = 1; bucket < ends.length; bucket++) {
    ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  }
  const next = ends.slice();
  const postings = new Uint32Array(words);
  for (let at = 0; at + GRAM <= text.length; at++) {
    if (begins[at] !== 1) continue;
    const bucket = hash(text, at, bits);
    const slot = next[bucket] ?? 0;
    postings[slot] = at;
    next[bucket] = slot + 1;
  }
  return {
    places: (letters, at) => {
      const bucket = hash(letters, at, bits);
      return postings.subarray(ends[bucket], ends[bucket + 1]);
    },
  };
}

/** FNV-1a over the letters, its high bits mixed down. */
function hash(text: string, at: number, bits: number): number {
  let value = 0x811c9dc5;
  for (let step = 0; step < GRAM; step++) value = Math.imul(value ^ text.charCodeAt(at + step), 0x01000193);
  return ((value ^ (value >>> 15)) >>> 0) & ((1 << bits) - 1);
}

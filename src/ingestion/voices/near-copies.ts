import { bandGroups, estimatedJaccard, minHash } from '../../text/min-hash.ts';
import { sharedHashes } from '../../text/shingles.ts';

/** Shingles that two texts must share at least, about two sentences: phrases of courtesy are no copies. */
export const LEAST_SHARED = 16;
/** Shared shingles over the geometric mean of both texts' shingles: from here they are copies. */
const LEAST_LIKENESS = 0.45;
/** What the estimate may be too low by before the exact comparison is made. */
const ESTIMATE_MARGIN = 0.15;
/** Texts of one band that each further one is compared with: enough, since every band draws others. */
const LEADERS = 3;

/**
 * Texts that are copies by and large, as groups of places in the list, the first of each the one that all others are
 * copies of: likeness is not passed on, or a signer of two letters would make them one. MinHash proposes pairs, their
 * shingles decide. Each text is compared with a few others of each band, so time grows with their number only.
 */
export function nearCopies(sets: readonly Uint32Array[]): number[][] {
  const long = sets.flatMap((set, place) => (set.length >= LEAST_SHARED ? place : []));
  const chosen = long.map((place) => sets[place] as Uint32Array);
  const signatures = chosen.map(minHash);
  const groups = new Map<number, number[]>();
  const leaderOf = new Int32Array(chosen.length).fill(-1);
  for (const met of bandGroups(signatures)) {
    const leaders = new Set<number>();
    for (const place of met) {
      const own = leaderOf[place] ?? -1;
      const leader = own >= 0 ? own : [...leaders].find((one) => areCopies(one, place));
      if (leader === undefined) {
        if (leaders.size < LEADERS) leaders.add(place);
        continue;
      }
      if (own < 0) follow(place, leader);
      if (leaders.size < LEADERS) leaders.add(leader);
    }
  }
  return [...groups.values()].map((group) => group.map((place) => long[place] ?? 0));

  function follow(place: number, leader: number): void {
    const group = groups.get(leader);
    if (group) group.push(place);
    else groups.set(leader, [leader, place]);
    leaderOf[leader] = leader;
    leaderOf[place] = leader;
  }

  function areCopies(one: number, other: number): boolean {
    const [left, right] = [chosen[one] as Uint32Array, chosen[other] as Uint32Array];
    const jaccard = estimatedJaccard(signatures[one] as Uint32Array, signatures[other] as Uint32Array);
    const estimated = (jaccard * (left.length + right.length)) / (1 + jaccard);
    const mean = Math.sqrt(left.length * right.length);
    if (estimated / mean < LEAST_LIKENESS - ESTIMATE_MARGIN) return false;
    const shared = sharedHashes(left, right);
    return shared >= LEAST_SHARED && shared / mean >= LEAST_LIKENESS;
  }
}

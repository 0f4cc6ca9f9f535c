/** Disjoint sets of the numbers below `count`, each led by its least member. */
export class DisjointSets {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = Uint32Array.from({ length: count }, (_, i) => i);
  }

  leader(of: number): number {
    let at = of;
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[up] ?? up;
      at = up;
    }
    return at;
  }

  join(left: number, right: number): void {
    const [a, b] = [this.leader(left), this.leader(right)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Every set, in the order of the leaders. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parents.length; i++) {
      const leader = this.leader(i);
      const group = groups.get(leader);
      if (group) group.push(i);
      else groups.set(leader, [i]);
    }
    return [...groups.values()];
  }
}

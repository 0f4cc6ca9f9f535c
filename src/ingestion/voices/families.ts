import { sharedHashes } from '../../text/shingles.ts';
import { LEAST_SHARED, nearCopies } from './near-copies.ts';
import { templateOf } from './template.ts';

/** Share of the template that a variant keeps at least. */
const LEAST_KEPT = 0.25;
/** Share of a variant that the template is at least: a letter that only encloses another is none. */
const LEAST_OF_TEXT = 0.15;
/** Share of the smaller of two templates from which they are one. */
const LEAST_OVERLAP = 0.5;
/** A shingle of more templates than this is a phrase that everybody uses. */
const COMMON = 16;

/**
 * Families of texts made from one template, given as sets of shingles: their places in the list, ascending. Near
 * copies give the first templates; templates that overlap are one; then every text is held against the templates, so
 * that one with half of the sentences gone and a page of its own added is found as well, and one that was only like
 * another member leaves.
 */
export function findFamilies(sets: readonly Uint32Array[]): number[][] {
  const templateOfAll = (members: readonly number[]): Uint32Array =>
    templateOf(members.map((place) => sets[place] as Uint32Array));
  let families: Seed[] = nearCopies(sets).map((members) => ({ members, template: templateOfAll(members) }));
  for (let before = Number.POSITIVE_INFINITY; families.length < before; ) {
    before = families.length;
    families = mergeSeeds(families, templateOfAll);
  }
  const holders = new TemplateIndex();
  for (const [index, { template }] of families.entries()) holders.add(index, template);
  const members = families.map((): number[] => []);
  for (const [place, set] of sets.entries()) {
    const home = set.length >= LEAST_SHARED ? bestTemplate(set, families, holders) : null;
    if (home !== null) members[home]?.push(place);
  }
  return members.filter(({ length }) => length > 1).sort(([a = 0], [b = 0]) => a - b);
}

interface Seed {
  readonly members: readonly number[];
  readonly template: Uint32Array;
}

/** Joins seeds of one letter, the largest first: each to the template so far that it overlaps with most, if any. */
function mergeSeeds(
  seeds: readonly Seed[],
  templateOfAll: (members: readonly number[]) => Uint32Array,
): Seed[] {
  const bySize = [...seeds].sort((a, b) => b.members.length - a.members.length);
  const merged: { readonly members: number[]; readonly template: Uint32Array }[] = [];
  const holders = new TemplateIndex();
  for (const { members, template } of bySize) {
    let best: { index: number; shared: number } | null = null;
    for (const [index, shared] of holders.sharedWith(template)) {
      const smaller = Math.min(template.length, merged[index]?.template.length ?? 0);
      const isOne = shared >= LEAST_SHARED && shared >= smaller * LEAST_OVERLAP;
      if (isOne && shared > (best?.shared ?? 0)) best = { index, shared };
    }
    const home = best && merged[best.index];
    if (home) for (const member of members) home.members.push(member);
    else holders.add(merged.push({ members: [...members], template }) - 1, template);
  }
  return merged.map(({ members }) => ({ members, template: templateOfAll(members) }));
}

/** Which templates hold a shingle; of a phrase that everybody uses, only the first few. */
class TemplateIndex {
  readonly #holders = new Map<number, number[]>();

  add(index: number, template: Uint32Array): void {
    for (const shingle of template) {
      const known = this.#holders.get(shingle);
      if (!known) this.#holders.set(shingle, [index]);
      else if (known.length < COMMON) known.push(index);
    }
  }

  /** How many shingles of a set each template holds. */
  sharedWith(set: Uint32Array): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      for (const index of this.#holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return shared;
  }
}

/** The template that a text keeps most of, if it is made from one. */
function bestTemplate(set: Uint32Array, families: readonly Seed[], holders: TemplateIndex): number | null {
  let best: { index: number; shared: number } | null = null;
  for (const [index] of holders.sharedWith(set)) {
    const template = families[index]?.template ?? set;
    const shared = sharedHashes(set, template);
    const keeps = shared >= LEAST_SHARED && shared >= template.length * LEAST_KEPT;
    if (keeps && shared >= set.length * LEAST_OF_TEXT && shared > (best?.shared ?? 0))
      best = { index, shared };
  }
  return best?.index ?? null;
}

import { sharedHashes } from '../../text/shingles.ts';
import { DisjointSets } from './disjoint-sets.ts';
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
 * Families of texts made from one template, given as sets of shingles: their places in the list, ascending. Near copies give the first templates;
 * templates that overlap are one; then every text is held against the templates, so that one with half of the
 * sentences gone and a page of its own added is found as well, and one that a chain of likenesses brought in leaves.
 */
export function findFamilies(sets: readonly Uint32Array[]): number[][] {
  const setOf = (place: number): Uint32Array => sets[place] as Uint32Array;
  const first = nearCopies(sets).map((members) => ({ members, template: templateOf(members.map(setOf)) }));
  const merged = mergeTemplates(first).map(({ members }) => templateOf(members.map(setOf)));
  const members = merged.map((): number[] => []);
  const templatesOf = postings(merged);
  for (const [place, set] of sets.entries()) {
    const home = set.length >= LEAST_SHARED ? bestTemplate(set, merged, templatesOf) : null;
    if (home !== null) members[home]?.push(place);
  }
  return members.filter(({ length }) => length > 1).sort(([a = 0], [b = 0]) => a - b);
}

interface Seed {
  readonly members: readonly number[];
  readonly template: Uint32Array;
}

function mergeTemplates(seeds: readonly Seed[]): Pick<Seed, 'members'>[] {
  const joined = new DisjointSets(seeds.length);
  const holders = postings(seeds.map(({ template }) => template));
  for (const [index, { template }] of seeds.entries()) {
    for (const [other, shared] of sharedWith(template, holders)) {
      const smaller = Math.min(template.length, seeds[other]?.template.length ?? 0);
      if (shared >= LEAST_SHARED && shared >= smaller * LEAST_OVERLAP) joined.join(index, other);
    }
  }
  return joined.groups().map((group) => ({ members: group.flatMap((index) => seeds[index]?.members ?? []) }));
}

/** Which templates hold each shingle; of the phrases that everybody uses, none. */
function postings(templates: readonly Uint32Array[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, template] of templates.entries()) {
    for (const shingle of template) {
      const known = holders.get(shingle);
      if (known) known.push(index);
      else holders.set(shingle, [index]);
    }
  }
  for (const [shingle, { length }] of holders) if (length > COMMON) holders.delete(shingle);
  return holders;
}

function sharedWith(
  set: Uint32Array,
  holders: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const shingle of set) {
    for (const index of holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return shared;
}

/** The template that a text keeps most of, if it is made from one. */
function bestTemplate(
  set: Uint32Array,
  templates: readonly Uint32Array[],
  holders: ReadonlyMap<number, readonly number[]>,
): number | null {
  let best: { index: number; shared: number } | null = null;
  for (const [index] of sharedWith(set, holders)) {
    const template = templates[index] as Uint32Array;
    const shared = sharedHashes(set, template);
    const keeps = shared >= LEAST_SHARED && shared >= template.length * LEAST_KEPT;
    if (keeps && shared >= set.length * LEAST_OF_TEXT && shared > (best?.shared ?? 0))
      best = { index, shared };
  }
  return best?.index ?? null;
}

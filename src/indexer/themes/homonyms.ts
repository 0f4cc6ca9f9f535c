import type { Homonym, Sense } from '../../codebook/codebook.ts';
import type { Found } from './lexicon.ts';
import type { Pattern } from './patterns.ts';

/** A homonym in a passage with the meaning that its surroundings give it; null where they give none. */
export interface ResolvedHomonym {
  readonly homonym: Homonym;
  readonly sense: Sense | null;
  readonly start: number;
  readonly end: number;
  /** The words of the passage that decided, in lower case. */
  readonly by: readonly string[];
}

type Homonymous = Extract<Pattern, { kind: 'homonym' }>;
type Near = Extract<Pattern, { kind: 'near' }>;

/** What a word of context counts for that holds the homonym itself, as `customs union` holds `union`. */
const INSIDE = 3;
/** Within so many words a word of context counts in full. */
const CLOSE = 12;
/** Within so many it counts by half, beyond not at all: a long passage speaks of several things. */
const FAR = 60;

/**
 * Gives each homonym the sense with the most, and the closest, words of its own around; the first sense wins a tie.
 * `found` is in the order of the text.
 */
export function resolveHomonyms(
  text: string,
  homonyms: readonly Found<Homonymous>[],
  found: readonly Found<Pattern>[],
): ResolvedHomonym[] {
  const nears = new Map<readonly Sense[], Found<Near>[]>();
  for (const item of found) {
    if (!isNear(item)) continue;
    const of = nears.get(item.owner.homonym.senses);
    if (of) of.push(item);
    else nears.set(item.owner.homonym.senses, [item]);
  }
  return homonyms.map((item) => resolve(text, item, nears.get(item.owner.homonym.senses) ?? []));
}

const isNear = (item: Found<Pattern>): item is Found<Near> => item.owner.kind === 'near';

function resolve(text: string, item: Found<Homonymous>, nears: readonly Found<Near>[]): ResolvedHomonym {
  const { homonym } = item.owner;
  const points = homonym.senses.map(() => new Map<string, number>());
  for (let at = firstFrom(nears, item.word - FAR); at < nears.length; at += 1) {
    const near = nears[at];
    if (!near || near.word > item.word + FAR) break;
    if (item.start <= near.start && near.end <= item.end) continue;
    const holds = near.start <= item.start && item.end <= near.end;
    const point = holds ? INSIDE : Math.abs(near.word - item.word) <= CLOSE ? 1 : 0.5;
    const word = text.slice(near.start, near.end).toLowerCase();
    const ofSense = points[near.owner.sense];
    if (point > (ofSense?.get(word) ?? 0)) ofSense?.set(word, point);
  }
  let sense: Sense | null = homonym.senses.find(({ near }) => near.length === 0) ?? null;
  let most = 0;
  let by: string[] = [];
  for (const [index, words] of points.entries()) {
    const sum = [...words.values()].reduce((total, point) => total + point, 0);
    if (sum <= most) continue;
    most = sum;
    sense = homonym.senses[index] ?? null;
    by = [...words.keys()];
  }
  return { homonym, sense, start: item.start, end: item.end, by };
}

/** Index of the first item at or after a word. */
function firstFrom(items: readonly Found<Near>[], word: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.word ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Homonym, Sense } from '../../codebook/codebook.ts';
import type { Found } from './lexicon.ts';
import type { Pattern } from './patterns.ts';

/** A homonym in a passage with the meaning that its surroundings give it; null where they give none. */
export interface ResolvedHomonym {
  readonly homonym: Homonym;
  readonly sense: Sense | null;
  readonly start: number;
  readonly end: number;
  /** The words of the passage that decided, as the codebook has them. */
  readonly by: readonly string[];
}

type Homonymous = Extract<Pattern, { kind: 'homonym' }>;
type Near = Extract<Pattern, { kind: 'near' }>;

/** Within so many words a word of context counts in full. */
const CLOSE = 12;
/** Within so many it counts by half, beyond not at all: a long passage speaks of several things. */
const FAR = 60;

/** Gives each homonym the sense with the most, and the closest, words of its own around; first come wins a tie. */
export function resolveHomonyms(text: string, found: readonly Found<Pattern>[]): ResolvedHomonym[] {
  const isHomonym = (item: Found<Pattern>): item is Found<Homonymous> => item.owner.kind === 'homonym';
  const isNear = (item: Found<Pattern>): item is Found<Near> => item.owner.kind === 'near';
  const nears = found.filter(isNear);
  return found.filter(isHomonym).map((item) => {
    const { homonym } = item.owner;
    const around = nears.filter(
      (near) =>
        near.owner.homonym.senses === homonym.senses && (near.end <= item.start || near.start >= item.end),
    );
    let best: Sense | null = homonym.senses.find((sense) => sense.near.length === 0) ?? null;
    let most = 0;
    let by: string[] = [];
    for (const [index, sense] of homonym.senses.entries()) {
      const points = new Map<string, number>();
      for (const near of around) {
        if (near.owner.sense !== index) continue;
        const distance = Math.abs(near.word - item.word);
        const point = distance <= CLOSE ? 1 : distance <= FAR ? 0.5 : 0;
        const word = text.slice(near.start, near.end).toLowerCase();
        if (point > (points.get(word) ?? 0)) points.set(word, point);
      }
      const sum = [...points.values()].reduce((total, point) => total + point, 0);
      if (sum > most) {
        most = sum;
        best = sense;
        by = [...points.keys()];
      }
    }
    return { homonym, sense: best, start: item.start, end: item.end, by };
  });
}

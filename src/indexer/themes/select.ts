import type { ThemeId } from '../../model/ids.ts';
import type { Found } from './lexicon.ts';
import type { Pattern } from './patterns.ts';

export type FoundTerm = Found<Extract<Pattern, { kind: 'term' }>>;
export type FoundHomonym = Found<Extract<Pattern, { kind: 'homonym' }>>;
type Themed = Found<Extract<Pattern, { kind: 'term' | 'not' }>>;

const isTerm = (item: Found<Pattern>): item is FoundTerm => item.owner.kind === 'term';
const isHomonym = (item: Found<Pattern>): item is FoundHomonym => item.owner.kind === 'homonym';
const isThemed = (item: Found<Pattern>): item is Themed =>
  item.owner.kind === 'term' || item.owner.kind === 'not';

/** The order that the selections below need: by start, the longer first. */
export const inOrder = (found: readonly Found<Pattern>[]): Found<Pattern>[] =>
  [...found].sort((a, b) => a.start - b.start || b.end - a.end);

/** Homonyms that stand in no longer term or homonym: `climate change` settles `climate`. */
export function freeHomonyms(ordered: readonly Found<Pattern>[]): FoundHomonym[] {
  const free: FoundHomonym[] = [];
  let cover = { start: -1, end: -1 };
  for (const item of ordered) {
    if (!isTerm(item) && !isHomonym(item)) continue;
    const covered = cover.end > item.end || (cover.end === item.end && cover.start < item.start);
    if (isHomonym(item) && !covered) free.push(item);
    if (item.end > cover.end) cover = item;
  }
  return free;
}

/** Terms that count: of overlapping ones of a theme the longest, none inside a `not` phrase or a homonym. */
export function countedTerms(
  ordered: readonly Found<Pattern>[],
  homonyms: readonly FoundHomonym[],
): FoundTerm[] {
  const kept = new Map<ThemeId, Themed[]>();
  let next = 0;
  let homonym: FoundHomonym | undefined;
  for (const item of ordered) {
    if (!isThemed(item)) continue;
    while ((homonyms[next]?.start ?? Infinity) <= item.start) homonym = homonyms[next++];
    if (homonym && item.end <= homonym.end && item.owner.kind === 'term') continue;
    const list = kept.get(item.owner.theme) ?? [];
    kept.set(item.owner.theme, list);
    const last = list.at(-1);
    if (!last || last.end <= item.start) list.push(item);
    else if (outdoes(item, last)) list[list.length - 1] = item;
  }
  return [...kept.values()].flat().filter(isTerm);
}

/** Of two overlapping patterns of a theme the longer counts; of equal ones the one that silences, else the heavier. */
function outdoes(a: Themed, b: Themed): boolean {
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer > 0;
  return weight(a) > weight(b);
}

const weight = ({ owner }: Themed): number => (owner.kind === 'not' ? Infinity : Math.abs(owner.weight));

import type { Ask } from '../codebook/codebook.ts';
import type { DirectionReader } from './learned/directions.ts';
import type { AskReading } from './stance.ts';

/** Mean probability from which a direction is given; below it a person should say. */
const SURE = 0.75;

/** Which of an ask's directions the sentences that show a stance take; null where it lists none or none is sure. */
export function directionOn(
  { id, directions }: Ask,
  shownBy: readonly AskReading[],
  directionOf: DirectionReader,
): string | null {
  if (directions.length === 0 || shownBy.length === 0) return null;
  const sums = new Map<string, number>();
  for (const { sentence } of shownBy) {
    for (const [direction, share] of directionOf(sentence, id)) {
      sums.set(direction, (sums.get(direction) ?? 0) + share / shownBy.length);
    }
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= SURE && directions.includes(best[0]) ? best[0] : null;
}

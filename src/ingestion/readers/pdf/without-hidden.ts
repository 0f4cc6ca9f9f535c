import type { HiddenRun } from './hidden-runs.ts';

/** What is needed here of pdfjs's pieces of text. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** How far, in sizes, the place of a run may be off its item's. */
const OFF = 0.3;

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Whether a run begins within an item. */
function isIn({ transform, width }: Item, run: HiddenRun): boolean {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const size = Math.hypot(c, d);
  const along = ((run.x - e) * a + (run.y - f) * b) / length;
  const across = ((run.y - f) * a - (run.x - e) * b) / length;
  return Math.abs(across) < OFF * size && along > -OFF * size && along < width + OFF * size;
}

/** Where some letters stand in a text, whatever white space there is between them. */
function placeOf(letters: string, text: string): readonly [number, number] | null {
  const at = bare(text).indexOf(letters);
  if (at < 0 || letters === '') return null;
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return [places[at] ?? 0, (places[at + letters.length - 1] ?? 0) + 1];
}

/**
 * Takes out of an item of text the runs that nobody sees, which pdfjs joins with what stands beside them. A run that
 * was found is taken out of `runs`: what is painted once more in its place may be there to be seen.
 */
export function withoutHidden<T extends Item>(item: T, runs: HiddenRun[]): T {
  let left = item;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined || left.str.trim() === '' || !isIn(item, run)) continue;
    const text = left.str.normalize('NFKC');
    const place = placeOf(bare(run.text), text);
    if (place === null) continue;
    runs.splice(i--, 1);
    const before = text.slice(0, place[0]);
    const rest = text.slice(place[1]);
    const after = /\s$/.test(before) ? rest.trimStart() : rest;
    const perLetter = left.width / text.length;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left.transform;
    const shift = (before.trim() === '' ? place[1] * perLetter : 0) / (Math.hypot(a, b) || 1);
    left = {
      ...left,
      str: `${before}${after}`,
      transform: [a, b, c, d, e + a * shift, f + b * shift],
      width: perLetter * (before.length + after.length),
    };
  }
  return left;
}

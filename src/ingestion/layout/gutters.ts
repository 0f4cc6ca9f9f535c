import { isMarker } from './marker.ts';
import type { Segment, Strip } from './segments.ts';

/** White space between two neighbours (a vote for a gutter), or a segment that stands in its way. */
interface Trace {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly vote: boolean;
}

/** White space that parts columns: its place, and the heights between which it does. */
export interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly score: number;
}

const BIN = 4;
const CROSSING = 1.5;
const LEAST_SCORE = 2;
const MOST_GUTTERS = 3;

const textOf = (s: Segment): string =>
  s.glyphs
    .map((g) => g.text)
    .join('')
    .trim();
const isWords = (s: Segment): boolean => {
  const text = textOf(s);
  return /\p{L}{2}/u.test(text) && !isMarker(text) && !/\.{4}/.test(text.slice(-12));
};

/** The nearest segment to the right on the same height, on the same strip or on one whose baseline differs. */
function rightNeighbour(strips: readonly Strip[], at: number, segment: Segment): Segment | undefined {
  let best: Segment | undefined;
  for (const step of [-1, 1]) {
    for (let i = step < 0 ? at : at + 1; i >= 0 && i < strips.length; i += step) {
      const strip = strips[i];
      if (strip === undefined || Math.abs(strip.y - segment.y) > 0.75 * segment.size) break;
      for (const other of strip.segments) {
        if (other === segment || other.x0 < segment.x1) continue;
        if (best === undefined || other.x0 < best.x0) best = other;
      }
    }
  }
  return best;
}

function traces(strips: readonly Strip[]): Trace[] {
  const found: Trace[] = [];
  strips.forEach((strip, at) => {
    for (const segment of strip.segments) {
      found.push({ y: strip.y, from: segment.x0, to: segment.x1, vote: false });
      const right = rightNeighbour(strips, at, segment);
      if (right === undefined || right.x0 - segment.x1 < 0.8 * segment.size) continue;
      if (!isWords(segment) || !isWords(right)) continue;
      found.push({ y: strip.y, from: segment.x1, to: right.x0, vote: true });
    }
  });
  return found;
}

/** The stretch of the page in which votes for a gutter at `x` most outweigh what crosses it. */
function stretchAt(found: readonly Trace[], x: number): Gutter {
  let best = { x, top: 0, bottom: 0, score: 0 };
  let score = 0;
  let top = 0;
  for (const trace of found) {
    if (trace.from > x || trace.to < x) continue;
    if (score <= 0) {
      score = 0;
      top = trace.y;
    }
    score += trace.vote ? 1 : -CROSSING;
    if (score > best.score) best = { x, top, bottom: trace.y, score };
  }
  return best;
}

/** The best gutter, put into the middle of the equally good places about it. */
function bestGutter(found: readonly Trace[], avoid: readonly Gutter[], em: number): Gutter | null {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const trace of found) {
    if (!trace.vote) continue;
    from = Math.min(from, trace.from);
    to = Math.max(to, trace.to);
  }
  let run: Gutter[] = [];
  for (let x = from + BIN / 2; x < to; x += BIN) {
    if (avoid.some((g) => Math.abs(g.x - x) < 4 * em)) continue;
    const here = stretchAt(found, x);
    const last = run.at(-1);
    if (last === undefined || here.score > last.score) run = [here];
    else if (here.score === last.score && x - last.x <= BIN * 1.5) run.push(here);
  }
  const middle = run[Math.floor(run.length / 2)];
  return middle !== undefined && middle.score >= LEAST_SCORE ? middle : null;
}

/**
 * Where white space between neighbours lines up over many lines, the best gutter first; none where the strips are one
 * flow. The others lie within the heights of the best.
 */
export function findGutters(strips: readonly Strip[]): readonly [Gutter, ...Gutter[]] | null {
  const all = traces(strips);
  const votes = all.filter((trace) => trace.vote).length;
  const em = strips[0]?.size ?? 10;
  const best = votes < LEAST_SCORE ? null : bestGutter(all, [], em);
  if (best === null) return null;
  const gutters: [Gutter, ...Gutter[]] = [best];
  const inside = all.filter((trace) => trace.y >= best.top && trace.y <= best.bottom);
  while (gutters.length < MOST_GUTTERS) {
    const next = bestGutter(inside, gutters, em);
    if (next === null || next.score < 0.4 * best.score) break;
    gutters.push(next);
  }
  return gutters;
}

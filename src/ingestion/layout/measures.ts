import type { Sheet } from './glyphs.ts';
import type { Strip } from './segments.ts';

/** A sheet with its strips. */
export interface PageStrips {
  readonly sheet: Sheet;
  readonly strips: readonly Strip[];
}

/** Share of the letters from which a face is one of the body's. */
const SHARE = 0.12;

/** What most of a document's text looks like. */
export interface Measures {
  readonly bodySize: number;
  /** The faces of the body; programs may split one face into several. */
  readonly bodyFonts: ReadonlySet<string>;
  /** Usual distance of baselines in the body, in points. */
  readonly pitch: number;
}

/** The key with the greatest weight; the first of equals. */
export function heaviest<K>(weights: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) {
      most = weight;
      best = key;
    }
  }
  return best;
}

const add = <K>(weights: Map<K, number>, key: K, weight: number): void => {
  weights.set(key, (weights.get(key) ?? 0) + weight);
};

export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** The distance between lines that occurs most among lines of about the same size; `fallback` where none does. */
export function usualPitch(lines: readonly { y: number; size: number }[], fallback: number): number {
  const gaps = new Map<number, number>();
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || Math.abs(before.size - line.size) > 0.1 * line.size) return;
    const gap = line.y - before.y;
    if (gap > 0.8 * line.size && gap < 3.2 * line.size) add(gaps, Math.round(gap * 2) / 2, 1);
  });
  const best = heaviest(gaps);
  return best !== undefined && (gaps.get(best) ?? 0) >= 3 ? best : fallback;
}

/** Measures the text of the whole document, furniture and all; the body outweighs the rest. */
export function measure(pages: readonly PageStrips[]): Measures {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  for (const { strips } of pages) {
    for (const strip of strips) {
      for (const segment of strip.segments) {
        add(sizes, roundSize(segment.size), segment.chars);
        for (const glyphs of segment.glyphs) add(fonts, glyphs.font, glyphs.text.length);
      }
    }
  }
  const bodySize = heaviest(sizes) ?? 12;
  const body = pages.flatMap((page) => page.strips.filter((s) => roundSize(s.size) === bodySize));
  const total = [...fonts.values()].reduce((sum, weight) => sum + weight, 0);
  const most = heaviest(fonts);
  const bodyFonts = new Set(
    [...fonts].filter(([f, w]) => f === most || w > SHARE * total).map(([font]) => font),
  );
  return { bodySize, bodyFonts, pitch: usualPitch(body, bodySize * 1.2) };
}

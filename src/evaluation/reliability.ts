import type { JudgedSubmission } from './judge-positions.ts';

/** Cells whose confidence lies in a band: what was expected of them, and what was found. */
export interface ReliabilityBand {
  readonly from: number;
  readonly below: number;
  readonly cells: number;
  /** Mean confidence; null where the band is empty. */
  readonly expected: number | null;
  /** Share that is right. */
  readonly observed: number | null;
}

/** Lower ends of the bands. */
const BANDS = [0, 0.4, 0.55, 0.7, 0.78, 0.86, 0.93] as const;

/** Confidence against truth, over the cells that take a side: a calibrated reader expects what is observed. */
export function reliability(judged: readonly JudgedSubmission[]): ReliabilityBand[] {
  const cells = judged.flatMap((one) => one.cells).filter(({ side }) => side !== null);
  return BANDS.map((from, index) => {
    const below = BANDS[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = cells.filter(({ confidence }) => confidence >= from && confidence < below);
    const mean = (values: readonly number[]): number | null =>
      values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      from,
      below: Math.min(1, below),
      cells: own.length,
      expected: mean(own.map(({ confidence }) => confidence)),
      observed: mean(own.map(({ isRight }) => Number(isRight))),
    };
  });
}

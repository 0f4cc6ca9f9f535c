/** Right, wrongly found and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NO_COUNTS: Counts = { right: 0, wrong: 0, missed: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

/** What was found against what is there, as sets. */
export function countSets<T>(found: Iterable<T>, there: Iterable<T>): Counts {
  const expected = new Set(there);
  const got = new Set(found);
  const right = [...got].filter((item) => expected.has(item)).length;
  return { right, wrong: got.size - right, missed: expected.size - right };
}

/** Share of the found that is right; null where nothing was found. */
export const precision = ({ right, wrong }: Counts): number | null => ratio(right, right + wrong);

/** Share of what is there that was found; null where nothing is there. */
export const recall = ({ right, missed }: Counts): number | null => ratio(right, right + missed);

/** Harmonic mean of precision and recall; null where nothing was found and nothing is there. */
export const f1 = ({ right, wrong, missed }: Counts): number | null =>
  ratio(2 * right, 2 * right + wrong + missed);

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

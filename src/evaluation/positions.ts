import type { Stance } from '../model/position.ts';

/** Labels of one submission, in the form of the gold files. */
export interface PositionLabels {
  readonly id: string;
  readonly overall: string;
  readonly overallAlso: readonly string[];
  readonly stances: Readonly<Record<string, Stance>>;
  /** Other right readings of an ask; an empty list means that silence is one. */
  readonly also: Readonly<Record<string, readonly Stance[]>>;
  /** The words that show the stance, by ask. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
}

/** What was read of one submission, reduced to what is measured. */
export interface PositionsRead {
  readonly overall: string;
  readonly cells: readonly {
    readonly ask: string;
    readonly stance: Stance;
    readonly settled: boolean;
    readonly confidence: number;
    readonly quotes: readonly string[];
  }[];
}

/** Counts from which precision, recall and F1 follow. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The counts of one submission: what a bootstrap draws. */
export interface PositionCounts {
  /** Over (ask, side), settled and unclear together. */
  readonly all: Counts;
  readonly settled: Counts;
  /** Over asks, whatever the side. */
  readonly spotted: Counts;
  readonly conditional: Counts;
  /** Right cells whose quotation overlaps the label's with F1 of at least 0.5, of those that have a label. */
  readonly evidence: { readonly right: number; readonly of: number };
  readonly overallRight: boolean;
  /** Every reported side with its confidence, for precision against coverage. */
  readonly sides: readonly { readonly confidence: number; readonly right: boolean }[];
}

type Side = 'for' | 'against' | 'mixed';

const SIDE_OF: Readonly<Record<Stance, Side | null>> = {
  support: 'for',
  conditional: 'for',
  oppose: 'against',
  mixed: 'mixed',
  mentions: null,
};

/** Compares one submission with its labels. Mentions and silence count as nothing said, on both sides. */
export function countPositions(labels: PositionLabels, read: PositionsRead): PositionCounts {
  const cells = new Map(read.cells.map((cell) => [cell.ask, cell]));
  const asks = [...new Set([...Object.keys(labels.stances), ...Object.keys(labels.also), ...cells.keys()])];
  const all = tally();
  const settled = tally();
  const spotted = tally();
  const conditional = tally();
  const evidence = { right: 0, of: 0 };
  const sides: { confidence: number; right: boolean }[] = [];
  for (const ask of asks) {
    const readings = rightReadings(labels, ask);
    const rightSides = new Set(readings.map((stance) => (stance === null ? null : SIDE_OF[stance])));
    const cell = cells.get(ask);
    const side = cell ? SIDE_OF[cell.stance] : null;
    const isRight = side !== null && rightSides.has(side);
    count(all, side !== null, isRight, rightSides.has(null));
    const isSettled = side !== null && cell?.settled === true;
    count(settled, isSettled, isSettled && isRight, rightSides.has(null));
    const spokenTo = [...rightSides].some((one) => one !== null);
    count(spotted, side !== null, side !== null && spokenTo, rightSides.has(null));
    count(
      conditional,
      cell?.stance === 'conditional',
      cell?.stance === 'conditional' && readings.includes('conditional'),
      !isOnly(readings, 'conditional'),
    );
    if (cell && side !== null) sides.push({ confidence: cell.confidence, right: isRight });
    const quotes = labels.evidence[ask];
    if (cell && isRight && quotes && quotes.length > 0) {
      evidence.of += 1;
      if (wordF1(cell.quotes.join(' '), quotes.join(' ')) >= 0.5) evidence.right += 1;
    }
  }
  return {
    all,
    settled,
    spotted,
    conditional,
    evidence,
    overallRight: read.overall === labels.overall || labels.overallAlso.includes(read.overall),
    sides,
  };
}

/** Every reading that counts as right; null is silence. */
function rightReadings(labels: PositionLabels, ask: string): (Stance | null)[] {
  const first = labels.stances[ask] ?? null;
  const also = labels.also[ask];
  if (also === undefined) return [first];
  return also.length === 0 ? [first, null] : [first, ...also];
}

const isOnly = (readings: readonly (Stance | null)[], stance: Stance): boolean =>
  readings.every((reading) => reading === stance);

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

function count(into: Tally, isSaid: boolean, isRight: boolean, silenceIsRight: boolean): void {
  if (isSaid && isRight) into.right += 1;
  else if (isSaid) into.wrong += 1;
  if (!isRight && !silenceIsRight) into.missed += 1;
}

/** F1 of two texts as multisets of words. */
export function wordF1(a: string, b: string): number {
  const words = (text: string): string[] =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  const left = words(a);
  const right = words(b);
  const rest = new Map<string, number>();
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const n = rest.get(word) ?? 0;
    if (n > 0) {
      shared += 1;
      rest.set(word, n - 1);
    }
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

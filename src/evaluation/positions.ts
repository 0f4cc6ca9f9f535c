import { bootstrap, type Estimate } from './bootstrap.ts';
import { addCounts, type Counts, f1, NO_COUNTS, precision, recall } from './f1.ts';
import type { JudgedCell, JudgedSubmission } from './judge-positions.ts';

/** A figure with its interval and the number of cases that it is a share of. */
export interface Figure extends Estimate {
  readonly name: string;
  readonly cases: number;
}

/** How a set of cells is counted: who says something there, and who is right. */
interface Counting {
  readonly said: (cell: JudgedCell) => boolean;
  readonly right: (cell: JudgedCell) => boolean;
  readonly silenceIsRight: (cell: JudgedCell) => boolean;
}

const isSaid = ({ side }: JudgedCell): boolean => side !== null;
const isRight = (cell: JudgedCell): boolean => cell.isRight;
const silenceIsRight = (cell: JudgedCell): boolean => cell.silenceIsRight;

const ALL: Counting = { said: isSaid, right: isRight, silenceIsRight };
const SETTLED: Counting = { ...ALL, said: ({ settled }) => settled };
const SPOTTED: Counting = { ...ALL, right: ({ isSpokenTo }) => isSpokenTo };
const CONDITIONAL: Counting = {
  said: ({ read }) => read === 'conditional',
  right: ({ labelled }) => labelled.includes('conditional'),
  silenceIsRight: ({ labelled }) => !labelled.every((stance) => stance === 'conditional'),
};

/** The counts of one submission: what a bootstrap draws. */
function countsOf({ cells }: JudgedSubmission, { said, right, silenceIsRight: silent }: Counting): Counts {
  let counts = NO_COUNTS;
  for (const cell of cells) {
    const hit = said(cell) && right(cell);
    counts = addCounts(counts, {
      right: Number(hit),
      wrong: Number(said(cell) && !hit),
      missed: Number(!hit && !silent(cell)),
    });
  }
  return counts;
}

const sum = (counts: readonly Counts[]): Counts => counts.reduce(addCounts, NO_COUNTS);

/** The figures of the design's section Labels, each with a 95% bootstrap interval over submissions. */
export function positionFigures(judged: readonly JudgedSubmission[]): Figure[] {
  return [
    ...threeOf('all cells', judged, ALL),
    ...threeOf('settled cells', judged, SETTLED),
    ...threeOf('asks found, whatever the side', judged, SPOTTED),
    ...threeOf('conditional', judged, CONDITIONAL),
    shareOf('overall position right', judged, ({ overall }) => [overall.isRight]),
    shareOf('evidence right, of right cells', judged, ({ cells }) =>
      cells.flatMap(({ evidenceIsRight }) => (evidenceIsRight === null ? [] : [evidenceIsRight])),
    ),
    ...[0.25, 0.5, 0.75].map((share) => precisionAt(judged, share)),
  ];
}

function threeOf(name: string, judged: readonly JudgedSubmission[], counting: Counting): Figure[] {
  const counts = judged.map((one) => countsOf(one, counting));
  const { right, wrong, missed } = sum(counts);
  const figure = (suffix: string, cases: number, measure: (counts: Counts) => number | null): Figure => ({
    name: `${name}: ${suffix}`,
    cases,
    ...bootstrap(counts, (drawn) => measure(sum(drawn))),
  });
  return [
    figure('F1', right + missed, f1),
    figure('precision', right + wrong, precision),
    figure('recall', right + missed, recall),
  ];
}

function shareOf(
  name: string,
  judged: readonly JudgedSubmission[],
  outcomes: (one: JudgedSubmission) => readonly boolean[],
): Figure {
  const each = judged.map(outcomes);
  const share = (drawn: readonly (readonly boolean[])[]): number | null => {
    const all = drawn.flat();
    return all.length === 0 ? null : all.filter(Boolean).length / all.length;
  };
  return { name, cases: each.flat().length, ...bootstrap(each, share) };
}

/** Precision of the surest share of the cells that take a side. */
function precisionAt(judged: readonly JudgedSubmission[], share: number): Figure {
  const each = judged.map(({ cells }) => cells.filter(isSaid));
  const kept = (cells: readonly JudgedCell[]): JudgedCell[] =>
    [...cells].sort((a, b) => b.confidence - a.confidence).slice(0, Math.round(cells.length * share));
  const measure = (drawn: readonly (readonly JudgedCell[])[]): number | null => {
    const surest = kept(drawn.flat());
    return surest.length === 0 ? null : surest.filter(isRight).length / surest.length;
  };
  return {
    name: `precision at ${share * 100}% coverage`,
    cases: kept(each.flat()).length,
    ...bootstrap(each, measure),
  };
}

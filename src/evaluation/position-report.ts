import type { Estimate } from './bootstrap.ts';
import { f1 } from './f1.ts';
import type { JudgedCell, JudgedSubmission } from './judge-positions.ts';
import { type Figure, positionFigures } from './positions.ts';
import { reliability } from './reliability.ts';

const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** A figure with its interval, for people. */
export const estimateText = ({ value, low, high }: Estimate): string =>
  value === null ? '–' : `${two(value)} (${two(low)}–${two(high)})`;

const figureLine = (figure: Figure): string =>
  `${figure.name.padEnd(44)} ${estimateText(figure).padEnd(18)} ${String(figure.cases).padStart(5)} cases`;

/** Figures, confusion table, worst asks and every error with its text, as lines for people. */
export function positionReport(judged: readonly JudgedSubmission[]): string[] {
  return [
    `${judged.length} submissions; intervals are 95%, bootstrap over submissions`,
    ...positionFigures(judged).map(figureLine),
    '',
    ...confusion(judged),
    '',
    ...reliabilityTable(judged),
    '',
    ...worstAsks(judged),
    '',
    ...errors(judged),
  ];
}

/** What the confidence of cells promises, and what it keeps. */
function reliabilityTable(judged: readonly JudgedSubmission[]): string[] {
  return [
    'confidence     cells  expected  right',
    ...reliability(judged).map(
      ({ from, below, cells, expected, observed }) =>
        `${two(from)} to ${two(below)}  ${String(cells).padStart(4)}  ${two(expected).padStart(8)}  ${two(observed).padStart(5)}`,
    ),
  ];
}

const ROWS = ['support', 'conditional', 'oppose', 'mixed', 'mentions', 'silence'] as const;

/** Rows: the label (its own, not the other right readings); columns: what was read. */
function confusion(judged: readonly JudgedSubmission[]): string[] {
  const counts = new Map<string, number>();
  for (const { labelled, read } of judged.flatMap(({ cells }) => cells)) {
    const key = `${labelled[0] ?? 'silence'}>${read ?? 'silence'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const line = (label: string, cells: readonly string[]): string =>
    label.padEnd(20) + cells.map((cell) => cell.padStart(12)).join('');
  return [
    line('labelled \\ read', ROWS),
    ...ROWS.map((row) =>
      line(
        row,
        ROWS.map((column) => String(counts.get(`${row}>${column}`) ?? 0)),
      ),
    ),
  ];
}

/** The asks with the most wrong and missed cells. */
function worstAsks(judged: readonly JudgedSubmission[]): string[] {
  const asks = new Map<string, { right: number; wrong: number; missed: number }>();
  for (const cell of judged.flatMap(({ cells }) => cells)) {
    const counts = asks.get(cell.ask) ?? { right: 0, wrong: 0, missed: 0 };
    if (cell.isRight) counts.right += 1;
    else if (cell.side !== null) counts.wrong += 1;
    if (!cell.isRight && !cell.silenceIsRight) counts.missed += 1;
    asks.set(cell.ask, counts);
  }
  const worst = [...asks]
    .filter(([, { wrong, missed }]) => wrong + missed > 0)
    .sort(([, a], [, b]) => b.wrong + b.missed - (a.wrong + a.missed))
    .slice(0, 12);
  return [
    'worst asks',
    ...worst.map(
      ([ask, counts]) =>
        `  ${ask.padEnd(6)} right ${counts.right}  wrong ${counts.wrong}  missed ${counts.missed}  F1 ${two(f1(counts))}`,
    ),
  ];
}

const words = (stances: JudgedCell['labelled']): string =>
  stances.map((one) => one ?? 'silence').join(' or ');

function errors(judged: readonly JudgedSubmission[]): string[] {
  return judged.flatMap(({ id, cells, overall }) => {
    const wrong = cells.filter((cell) => !cell.isRight && (cell.side !== null || !cell.silenceIsRight));
    if (wrong.length === 0 && overall.isRight) return [];
    return [
      `${id}: ${cells.filter(({ isRight }) => isRight).length} right, ${wrong.length} not`,
      ...(overall.isRight
        ? []
        : [
            `  overall: labelled ${overall.labelled.join(' or ')}, read ${overall.read}`,
            ...quoted('read', overall.quotes),
          ]),
      ...wrong.flatMap((cell) => [
        `  ${cell.ask}: labelled ${words(cell.labelled)}, read ${cell.read ?? 'silence'}` +
          (cell.read === null ? '' : ` (${cell.settled ? 'settled' : 'unclear'}, ${two(cell.confidence)})`),
        ...quoted('labelled', cell.labelledQuotes),
        ...quoted('read', cell.quotes),
      ]),
    ];
  });
}

const quoted = (who: string, quotes: readonly string[]): string[] =>
  quotes.map((quote) => `      ${who}: “${quote.replace(/\s+/g, ' ')}”`);

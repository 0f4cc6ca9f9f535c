import type { OverallPosition, Position, SubmissionReading } from '../model/position.ts';
import type { Evidence } from '../model/quotation.ts';
import type { SecondOverall, SecondPosition, SecondReading } from './model-reader/second-reading.ts';

/** What a cell that only one reader finds, or that two read differently, is worth: no better than even; not measured. */
const EVEN = 0.5;

/**
 * Joins a chat model's reading to the core's. The model can raise doubt and point to words, never settle: a cell that
 * both read alike stays as it is, one that they read differently becomes unclear, and one that the model alone finds
 * is unclear and bears its name. The model's silence changes nothing. What a person has decided stays.
 */
export function joinReaders(core: SubmissionReading, second: SecondReading): SubmissionReading {
  const others = new Map(second.positions.map((position) => [position.ask, position]));
  const known = new Set(core.positions.map(({ ask }) => ask));
  const joined = core.positions.map((position) => joinCell(position, others.get(position.ask), second));
  const alone = second.positions
    .filter(({ ask }) => !known.has(ask))
    .map((position) => cellOf(core.submission, position, second.reader));
  return {
    ...core,
    overall: joinOverall(core.overall, second),
    positions: [...joined, ...alone],
  };
}

function joinCell(cell: Position, other: SecondPosition | undefined, second: SecondReading): Position {
  if (cell.basis === 'review') return cell;
  if (!other) return second.asked.has(cell.ask) ? noted(cell, silence(second.reader)) : cell;
  const isSame =
    other.stance === cell.stance &&
    (cell.direction === null || other.direction === null || cell.direction === other.direction);
  if (isSame) return noted(cell, `${second.reader} reads the same`);
  return doubted(
    cell,
    second.reader,
    reading(cell.stance, cell.direction),
    reading(other.stance, other.direction),
    other,
  );
}

function joinOverall(overall: OverallPosition, { reader, overall: other }: SecondReading): OverallPosition {
  if (!other || overall.basis === 'review') return overall;
  if (overall.evidence.length === 0) return { ...overall, ...other, ...alone(reader, other.code) };
  if (overall.code === other.code) return noted(overall, `${reader} reads the same`);
  return doubted(overall, reader, overall.code, other.code, other);
}

const cellOf = (submission: Position['submission'], position: SecondPosition, reader: string): Position => ({
  submission,
  ...position,
  ...alone(reader, position.stance),
});

const alone = (reader: string, found: string) =>
  ({
    status: 'unclear',
    confidence: EVEN,
    basis: 'model',
    because: [`only ${reader} reads ${found}: read it`],
  }) as const;

const noted = <T extends { readonly because: readonly string[] }>(cell: T, note: string): T => ({
  ...cell,
  because: [...cell.because, note],
});

function doubted<T extends Position | OverallPosition>(
  cell: T,
  reader: string,
  here: string,
  there: string,
  { evidence }: SecondPosition | SecondOverall,
): T {
  return noted(
    { ...cell, status: 'unclear', confidence: Math.min(cell.confidence, EVEN) },
    `the readers disagree: ${cell.basis} reads ${here}, ${reader} reads ${there} in ${evidence.map(quoted).join(' and ')}`,
  );
}

const quoted = ({ quote }: Evidence): string => JSON.stringify(quote);
const reading = (stance: string, direction: string | null): string =>
  direction === null ? stance : `${stance} (${direction})`;
const silence = (reader: string): string => `${reader} shows no words for it`;

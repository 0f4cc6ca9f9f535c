import type { Span } from '../../model/span.ts';
import { alignWords, wordDifference } from './align-words.ts';
import { nextPlace, type Place, previousPlace } from './find-exact.ts';
import { GRAM, type GramIndex } from './gram-index.ts';
import { longestPart, type Part } from './quotation-parts.ts';
import { type RecordLetters, wordSpans } from './record-letters.ts';

/** Words of the record close to those of a quotation. */
export interface NearPlace extends Place {
  /** Share of the quotation's words that were put in, left out or changed. */
  readonly changed: number;
  readonly difference: string;
}

/** Beginnings of words that stand more often say nothing about the place. */
const COMMON = 400;
/** Places are gathered by so many letters. */
const BUCKET = 64;
/** Places looked at more closely. */
const MOST_CANDIDATES = 8;
/** Letters before and after a candidate in which its words are looked for. */
const MARGIN = 60;

/** The place of the record, or of one document of it, whose words are nearest to a quotation; null when none is near. */
export function findNear(
  parts: readonly Part[],
  record: RecordLetters,
  index: GramIndex,
  documents: ReadonlySet<number> | null = null,
): NearPlace | null {
  return nearestOf(parts.flatMap(inPieces), record, index, documents);
}

/** Words laid on the record at once: the work grows with the square of their number. */
const MOST_WORDS = 150;
/** Letters that may stand between two pieces of one part. */
const PIECE_GAP = 60;

/** A part of many words as several that follow one another. */
function inPieces(part: Part): Part[] {
  const { letters, words, starts } = part;
  const pieces: Part[] = [];
  for (let from = 0; from < words.length; from += MOST_WORDS) {
    const base = starts[from] ?? 0;
    const piece = {
      ...part,
      letters: letters.slice(base, starts[from + MOST_WORDS]),
      words: words.slice(from, from + MOST_WORDS),
      starts: starts.slice(from, from + MOST_WORDS).map((start) => start - base),
    };
    pieces.push(from === 0 ? piece : { ...piece, gap: PIECE_GAP });
  }
  return pieces;
}

function nearestOf(
  parts: readonly Part[],
  record: RecordLetters,
  index: GramIndex,
  documents: ReadonlySet<number> | null,
): NearPlace | null {
  const anchorAt = longestPart(parts);
  const anchor = parts[anchorAt];
  if (!anchor) return null;
  let best: NearPlace | null = null;
  for (const at of candidates(anchor, record, index, documents)) {
    const near = nearAt(parts, anchorAt, at, record);
    if (near && (best === null || near.changed < best.changed)) best = near;
  }
  return best;
}

/** Places to which the beginnings of the part's words point together, those of most votes first. */
function candidates(
  part: Part,
  record: RecordLetters,
  index: GramIndex,
  documents: ReadonlySet<number> | null,
): number[] {
  const votes = new Map<number, number>();
  const { letters, starts } = part;
  for (const start of starts) {
    if (start + GRAM > letters.length) continue;
    const places = index.places(letters, start);
    if (places.length > COMMON && documents === null) continue;
    for (const place of places) {
      if (!record.text.startsWith(letters.slice(start, start + GRAM), place)) continue;
      if (documents && !documents.has(record.documentAt(place))) continue;
      const bucket = Math.floor((place - start) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  // A place near the edge of a bucket has votes in the next one.
  const strength = (bucket: number): number =>
    (votes.get(bucket) ?? 0) + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0);
  return [...votes.keys()]
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .slice(0, MOST_CANDIDATES)
    .map((bucket) => bucket * BUCKET);
}

/** The parts laid on the words about a place, the others near the longest. */
function nearAt(
  parts: readonly Part[],
  anchorAt: number,
  at: number,
  record: RecordLetters,
): NearPlace | null {
  const anchor = parts[anchorAt];
  if (!anchor) return null;
  const document = record.documentAt(Math.max(0, at + BUCKET));
  const around = {
    start: at - MARGIN,
    end: at + BUCKET + widthOf(anchor) + MARGIN,
  };
  const first = lay(anchor, within(around, record.rangeOf(document)), record);
  if (!first) return null;
  const laid: Laid[] = [first];
  for (let next = anchorAt + 1; next < parts.length; next++) {
    const part = parts[next];
    const from = laid.at(-1)?.span.end ?? 0;
    if (!part) continue;
    const exact = nextPlace(part, from, part.gap, record);
    laid.push(
      exact
        ? unchanged(exact)
        : layOrMiss(part, { start: from, end: from + part.gap + widthOf(part) }, document, record),
    );
  }
  for (let previous = anchorAt - 1; previous >= 0; previous--) {
    const part = parts[previous];
    const until = laid[0]?.span.start ?? 0;
    const gap = parts[previous + 1]?.gap ?? 0;
    if (!part) continue;
    const exact = previousPlace(part, until, gap, record);
    laid.unshift(
      exact
        ? unchanged(exact)
        : layOrMiss(part, { start: until - gap - widthOf(part), end: until }, document, record),
    );
  }
  const words = parts.reduce((sum, part) => sum + part.words.length, 0);
  return {
    document,
    spans: laid.map(({ span }) => span),
    changed: laid.reduce((sum, { errors }) => sum + errors, 0) / Math.max(1, words),
    difference: laid.flatMap(({ difference }) => (difference === '' ? [] : [difference])).join('; '),
  };
}

interface Laid {
  readonly span: Span;
  readonly errors: number;
  readonly difference: string;
}

const unchanged = (span: Span): Laid => ({ span, errors: 0, difference: '' });

const within = (span: Span, range: Span): Span => ({
  start: Math.max(span.start, range.start),
  end: Math.min(span.end, range.end),
});

/** Letters that an altered part may take up in its source. */
const widthOf = ({ letters }: Part): number => Math.ceil(letters.length * 1.3);

function layOrMiss(part: Part, window: Span, document: number, record: RecordLetters): Laid {
  const place = within(window, record.rangeOf(document));
  const laid = lay(part, place, record);
  const missing = { errors: part.words.length, difference: `put in “${part.words.join(' ')}”` };
  return laid ?? { span: { start: place.start, end: place.start }, ...missing };
}

/** A part laid on the words of a window; null when no word of it stands there. */
function lay(part: Part, window: Span, { text, begins }: RecordLetters): Laid | null {
  let { start } = window;
  while (start < window.end && begins[start] !== 1) start++;
  if (start >= window.end) return null;
  const spans = wordSpans({ text, begins }, start, window.end);
  const words = spans.map((span) => text.slice(span.start, span.end));
  const alignment = alignWords(part.words, words);
  const [first, last] = [spans[alignment.from], spans[alignment.to - 1]];
  if (!first || !last || last.end <= first.start) return null;
  return {
    span: { start: first.start, end: last.end },
    errors: alignment.errors,
    difference: wordDifference(alignment),
  };
}

import type { Span } from '../../model/span.ts';
import { GRAM, type GramIndex } from './gram-index.ts';
import { longestPart, type Part } from './quotation-parts.ts';
import type { RecordLetters } from './record-letters.ts';

/** Where a quotation stands: a span of the record's letters for each of its parts, in one document. */
export interface Place {
  readonly document: number;
  readonly spans: readonly Span[];
}

/** Words are looked up by so many of their rarest beginnings: a hyphen may hide one of them in some document. */
const LOOKUPS = 4;
/** Places looked at of words that stand everywhere. */
const MOST_PLACES = 5000;

/** Every place where all parts of a quotation stand in order, letter by letter. */
export function findExact(parts: readonly Part[], record: RecordLetters, index: GramIndex): Place[] {
  const anchorAt = longestPart(parts);
  const anchor = parts[anchorAt];
  if (!anchor) return [];
  return occurrences(anchor, record, index).flatMap((start) => {
    const document = record.documentAt(start);
    const spans = extend(parts, anchorAt, { start, end: start + anchor.letters.length }, record);
    return spans ? [{ document, spans }] : [];
  });
}

/** Where a part stands as whole words, in order. */
function occurrences(part: Part, record: RecordLetters, index: GramIndex): number[] {
  const { letters, starts } = part;
  const lists = starts
    .filter((start) => start + GRAM <= letters.length)
    .map((start) => ({ start, places: index.places(letters, start) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const found = new Set<number>();
  for (const { start, places } of lists.slice(0, LOOKUPS)) {
    for (const place of places.subarray(0, MOST_PLACES)) {
      if (standsAt(part, place - start, record)) found.add(place - start);
    }
  }
  if (letters.length < GRAM) for (const at of scan(part, record)) found.add(at);
  return [...found].sort((a, b) => a - b);
}

/** Parts too short for the index are looked for letter by letter. */
function* scan(part: Part, record: RecordLetters): Generator<number> {
  const { letters } = part;
  for (let at = record.text.indexOf(letters); at >= 0; at = record.text.indexOf(letters, at + 1)) {
    if (standsAt(part, at, record)) yield at;
  }
}

/** Whether a part stands at a place as whole words: "able" is not in "unable". */
function standsAt(part: Part, at: number, { text, begins }: RecordLetters): boolean {
  return (
    at >= 0 &&
    text.startsWith(part.letters, at) &&
    (part.gluedBefore || begins[at] === 1) &&
    (part.gluedAfter || begins[at + part.letters.length] === 1)
  );
}

/** The spans of all parts, given that of one; null when one of the others does not stand near. */
function extend(
  parts: readonly Part[],
  anchorAt: number,
  anchor: Span,
  record: RecordLetters,
): Span[] | null {
  const spans: Span[] = [anchor];
  for (let at = anchorAt + 1; at < parts.length; at++) {
    const part = parts[at];
    const from = spans.at(-1)?.end ?? anchor.end;
    const next = part ? nextPlace(part, from, part.gap, record) : null;
    if (!next) return null;
    spans.push(next);
  }
  for (let at = anchorAt - 1; at >= 0; at--) {
    const part = parts[at];
    const before = spans[0]?.start ?? anchor.start;
    const previous = part ? previousPlace(part, before, parts[at + 1]?.gap ?? 0, record) : null;
    if (!previous) return null;
    spans.unshift(previous);
  }
  return spans;
}

/** The first place of a part that begins within `gap` letters after `from`, in the same document. */
export function nextPlace(part: Part, from: number, gap: number, record: RecordLetters): Span | null {
  const { end } = record.rangeOf(record.documentAt(from - 1));
  const last = Math.min(from + gap, end - part.letters.length);
  const window = record.text.slice(from, last + part.letters.length);
  for (let at = window.indexOf(part.letters); at >= 0; at = window.indexOf(part.letters, at + 1)) {
    if (standsAt(part, from + at, record)) return { start: from + at, end: from + at + part.letters.length };
  }
  return null;
}

/** The last place of a part that ends within `gap` letters before `until`, in the same document. */
export function previousPlace(part: Part, until: number, gap: number, record: RecordLetters): Span | null {
  const { start } = record.rangeOf(record.documentAt(until));
  const first = Math.max(start, until - gap - part.letters.length);
  const window = record.text.slice(first, until);
  let at = window.lastIndexOf(part.letters);
  for (; at >= 0; at = at > 0 ? window.lastIndexOf(part.letters, at - 1) : -1) {
    if (standsAt(part, first + at, record))
      return { start: first + at, end: first + at + part.letters.length };
  }
  return null;
}

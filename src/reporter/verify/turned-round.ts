import type { Span } from '../../model/span.ts';
import { lettersOf } from '../../text/letters.ts';
import { sentences } from '../../text/sentences.ts';
import type { Place } from './find-exact.ts';
import type { IndexedRecord } from './indexed-record.ts';
import type { QuotationParts } from './quotation-parts.ts';
import { wordSpans } from './record-letters.ts';
import { measuresIn, negationsIn } from './sense-words.ts';

/** Letters left out beyond which halves of two sentences make no third one; some thirty words. */
const FAR = 150;
/** Letters left out beyond which they are surely not; some two hundred words. */
const TOO_FAR = 1000;
const STOP = /[.!?:;][”"’»)\]]*\s*$/u;
const CLAUSE_MARK = /[,;:()–—]/u;

/** What an omission or brackets do to the sense of a quotation that stands in the record, in words; null for nothing. */
export function turnedRound(
  { parts, brackets }: QuotationParts,
  place: Place,
  indexed: IndexedRecord,
): string | null {
  const put = brackets.map(wordsIn);
  const negated = negationsIn(put.flat());
  if (negated.length > 0) return `put in “${negated.join(' ')}”`;
  let bracket = 0;
  for (const [at, part] of parts.entries()) {
    const [before, after] = [place.spans[at - 1], place.spans[at]];
    if (!before || !after) continue;
    const turn =
      part.joint === 'omission'
        ? byOmission(before, after, place, indexed)
        : part.joint === 'bracket'
          ? byBracket(hiddenWords(before, after, indexed), put[bracket++] ?? [])
          : null;
    if (turn !== null) return turn;
  }
  return null;
}

/** Brackets that put another measure or number for that of the source, or hide a negation. */
function byBracket(hidden: readonly string[], put: readonly string[]): string | null {
  if (hidden.length === 0) return null;
  const negated = negationsIn(hidden);
  if (negated.length > 0) return `left out “${negated.join(' ')}”`;
  const [source, own] = [measuresIn(hidden), measuresIn(put)];
  const other = own.filter((word) => !source.includes(word));
  return source.length > 0 && other.length > 0 ? `“${other.join(' ')}” for “${source.join(' ')}”` : null;
}

/** Words left out that negate what follows on them, or so many that two sentences become one. */
function byOmission(before: Span, after: Span, { document }: Place, indexed: IndexedRecord): string | null {
  const { letters, record } = indexed;
  if (after.start <= before.end) return null;
  const text = record.sources[document]?.document.text ?? '';
  const last = letters.original(before.end - 1, before.end);
  const first = letters.original(after.start, after.start + 1);
  const left = text.slice(last.end, first.start);
  const hidden = hiddenWords(before, after, indexed);
  const far = after.start - before.end;
  const startsAnew = STOP.test(left) || STOP.test(text.slice(last.start, first.start));
  const isSplice = !startsAnew && sentences(text.slice(last.start, first.end)).length > 1;
  if (far > TOO_FAR || (isSplice && (far > FAR || /\n\s*\n/.test(left)))) {
    return `leaves out ${hidden.length} words between two thoughts`;
  }
  const negated = negationsIn(hidden);
  return negated.length > 0 && !isAside(left, negated) ? `left out “${negated.join(' ')}”` : null;
}

/** Whether the negations left out belong to clauses or sentences that were left out whole. */
function isAside(left: string, negated: readonly string[]): boolean {
  const words = [...left.matchAll(/[\p{L}\p{N}'’]+/gu)];
  return words.every(({ 0: word, index }) => {
    if (!negated.includes(lettersOf(word).text)) return true;
    return CLAUSE_MARK.test(left.slice(0, index)) || /[.!?]\s/.test(left.slice(0, index))
      ? /[,;:()–—.!?]/u.test(left.slice(index + word.length))
      : false;
  });
}

const hiddenWords = (before: Span, after: Span, { letters }: IndexedRecord): string[] =>
  wordSpans(letters, before.end, after.start).map(({ start, end }) => letters.text.slice(start, end));

function wordsIn(text: string): string[] {
  const letters = lettersOf(text);
  return wordSpans(letters, 0, letters.text.length).map(({ start, end }) => letters.text.slice(start, end));
}

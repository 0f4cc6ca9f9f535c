import type { Span } from '../../model/span.ts';
import { sentences } from '../../text/sentences.ts';
import type { MemoQuotation } from './find-quotations.ts';
import { type MemoText, type Region, visible } from './memo-text.ts';
import { callsIn, directCalls } from './note-calls.ts';

export const PARENTHESIS = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\[([^[\]]*)\]/gu;
/** Quotations before one that are blanked out of what leads to it. */
const MOST_BEFORE = 100;
/** Sentences over which one quotation with its citation may reach. */
const MOST_SENTENCES = 100;

/** What stands about a quotation, as a reader sees it. */
export interface Context {
  /** The sentence up to the quotation, and from it on. */
  readonly head: string;
  readonly tail: string;
  /** The sentence behind that one, where no other quotation comes before it. */
  readonly behind: string;
  /** Marks of the notes called right behind it. */
  readonly direct: readonly string[];
}

/** Characters before and behind a quotation that are looked at: a sentence without end says nothing of it. */
const REACH = 700;

export function contextOf(at: number, memo: MemoText, quotations: readonly MemoQuotation[]): Context {
  const { text, notes, regions } = memo;
  const quotation = quotations[at];
  if (!quotation) throw new RangeError(`there is no quotation ${at}`);
  const { outer, region, form } = quotation;
  const direct = directCalls(text.slice(outer.end, outer.end + 60), notes).map(({ mark }) => mark);
  if (form === 'block') {
    const [before, after] = [regions[region.at - 1], regions[region.at + 1]];
    const lead = before ? text.slice(Math.max(before.start, before.end - REACH), before.end) : '';
    const below = after && after.end - after.start < 300 ? text.slice(after.start, after.end) : '';
    const isBelow = /^[\s\u2060]*[—–(-]/u.test(below);
    return {
      head: visible(lastSentence(lead)),
      tail: visible(
        `${text.slice(quotation.end, Math.min(region.end, quotation.end + REACH))} ${isBelow ? below : ''}`,
      ),
      behind: visible(below),
      direct,
    };
  }
  const around = region.row ?? sentenceAround(text, quotation);
  const bounds = {
    start: Math.max(around.start, outer.start - REACH),
    end: Math.min(around.end, outer.end + REACH),
  };
  const following = quotations[at + 1];
  const next = following?.region === region ? following : undefined;
  const own = text.slice(outer.end, Math.min(bounds.end, next?.outer.start ?? bounds.end));
  const shared = text.slice(outer.end, bounds.end);
  const cites = (piece: string): boolean =>
    callsIn(piece, notes).length > 0 || piece.search(PARENTHESIS) >= 0;
  return {
    head: visible(
      withoutQuotations(text, bounds.start, outer.start, quotations.slice(Math.max(0, at - MOST_BEFORE), at)),
    ),
    tail: visible(cites(own) ? own : shared),
    behind: next && next.outer.start < bounds.end ? '' : visible(sentenceBehind(text, bounds.end, region)),
    direct,
  };
}

/** The sentence in which a quotation stands, with the calls right behind its end. */
function sentenceAround(
  text: string,
  { outer, region }: MemoQuotation,
): { readonly start: number; readonly end: number } {
  const all = sentencesOf(text, region);
  const [from, to] = [outer.start - region.start, outer.end - region.start];
  const holding = lastStart(all, from);
  const first = all[holding];
  const spans = all.slice(Math.max(0, holding), holding + MOST_SENTENCES);
  let end = spans.find((span) => span.end >= to)?.end ?? to;
  const behind =
    /^(?:[\s\u2060]?(?:\[\^?[\w*-]{1,20}\]|[⁰¹²³⁴-⁹]+|\d{1,3}(?![\p{L}\p{N}])|\((?:[^()]|\([^()]*\)){1,300}\)))+/u.exec(
      text.slice(region.start + end, Math.min(region.end, region.start + end + REACH)),
    );
  if (behind) end += behind[0].length;
  // A sentence that ends with the quotation goes on where the next words are no new sentence.
  const rest = text.slice(region.start + end, Math.min(region.end, region.start + end + REACH));
  if (end <= to && /^[\s\u2060,]*\p{Ll}/u.test(rest)) end = spans.find((span) => span.end > end)?.end ?? end;
  // A full stop inside a parenthesis, as in a file's name, ends no sentence.
  while (isOpen(text.slice(region.start + to, region.start + end))) {
    const next = spans.find((span) => span.end > end);
    if (!next) break;
    end = next.end;
  }
  return { start: region.start + (first?.start ?? 0), end: region.start + end };
}

/** The sentence that begins at a place or behind it. */
function sentenceBehind(text: string, at: number, region: Region): string {
  const all = sentencesOf(text, region);
  const span = all[lastStart(all, at - region.start - 1) + 1];
  if (!span) return '';
  const words = text.slice(region.start + span.start, region.start + span.end);
  // "Mill Comments at 3." is not cut behind "Id."
  return /^id\.?$/iu.test(words.trim())
    ? text.slice(region.start + span.start, region.end).slice(0, 60)
    : words;
}

/** A region with many quotations is cut into sentences once. */
const CUT = new WeakMap<Region, readonly Span[]>();

function sentencesOf(text: string, region: Region): readonly Span[] {
  const known = CUT.get(region) ?? sentences(text.slice(region.start, region.end));
  CUT.set(region, known);
  return known;
}

/** The index of the last sentence that begins at a place or before it; -1 when none does. */
function lastStart(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isOpen = (text: string): boolean => text.split('(').length > text.split(')').length;

function lastSentence(text: string): string {
  const last = sentences(text).at(-1);
  return last ? text.slice(last.start, last.end) : '';
}

const withoutQuotations = (
  text: string,
  from: number,
  to: number,
  quotations: readonly MemoQuotation[],
): string =>
  quotations
    .filter(({ outer }) => outer.start >= from && outer.end <= to)
    .reduce(
      (left, { outer }) =>
        left.slice(0, outer.start - from) +
        ' '.repeat(outer.end - outer.start) +
        left.slice(outer.end - from),
      text.slice(from, to),
    );

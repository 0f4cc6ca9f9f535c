import type { Span } from '../../model/span.ts';
import type { MemoText, Region } from './memo-text.ts';
import { callsIn } from './note-calls.ts';

/** Words that a memo gives as somebody's. */
export interface MemoQuotation extends Span {
  /** The span with its marks. */
  readonly outer: Span;
  readonly region: Region;
  readonly form: 'marks' | 'block';
}

/** Pairs of marks: English, German and Polish openings, French and Spanish guillemets, straight. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”'],
  '„': ['”', '“'],
  '«': ['»'],
  '"': ['"'],
  '＂': ['＂'],
};
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u2060]/;

/** Every quotation of a memo in order: what stands between marks, and block quotations. */
export function findQuotations({ text, regions, notes }: MemoText): MemoQuotation[] {
  return regions.flatMap((region, at) => {
    const marked = betweenMarks(text, region);
    const isAnnounced = announces(text, region, regions[at - 1]);
    if (!isAnnounced && region.kind !== 'quotation') return marked;
    if (marked.some(({ outer }) => opens(text, region, outer))) return marked;
    // Where only an announcement shows the block, its first note closes it: the rest may be the memo's own again.
    const end = isAnnounced ? firstCall(text, region, notes) : region.end;
    return [...blockQuotation(text, region, end), ...marked.filter(({ outer }) => outer.start > end)];
  });
}

/** A note's figure that a PDF joins to the word before it. */
const JOINED_CALL = /(?<=\p{Ll})\d{1,3}(?=\s|$)/gu;

function firstCall(text: string, region: Region, notes: MemoText['notes']): number {
  const words = text.slice(region.start, region.end);
  const joined = [...words.matchAll(JOINED_CALL)]
    .filter(([mark]) => notes.has(mark))
    .map(({ index }) => index);
  const starts = [...joined, ...callsIn(words, notes).map(({ start }) => start)];
  return starts.length === 0 ? region.end : region.start + Math.min(...starts);
}

const SAYS =
  /\b(?:say|said|writ|wrote|stat|argu|explain|add|put|conclud|declar|testif|insist|observ|not|dic|dij|escrib|afirm|señal|dit|écri|affirm|déclar)\p{L}{0,4}\b[^.:]{0,60}:\s*$/iu;

/** What a reader of files may take a block quotation for. */
const ANNOUNCED: ReadonlySet<Region['kind']> = new Set(['paragraph', 'heading', 'list_item']);

/** A paragraph behind "the letter says:" is a block quotation whose indentation the file does not show. */
const announces = (text: string, region: Region, before: Region | undefined): boolean =>
  ANNOUNCED.has(region.kind) &&
  before !== undefined &&
  ANNOUNCED.has(before.kind) &&
  SAYS.test(text.slice(before.start, before.end));

const opens = (text: string, region: Region, { start }: Span): boolean =>
  text.slice(region.start, start).trim() === '';

function betweenMarks(text: string, region: Region): MemoQuotation[] {
  const found: MemoQuotation[] = [];
  // What nothing closes here, nothing closes further on.
  const unclosed = new Set<string>();
  for (let at = region.start; at < region.end; at++) {
    const opener = text[at] ?? '';
    const closers = CLOSERS[opener];
    if (!closers || unclosed.has(opener) || !mayOpen(text, at, region)) continue;
    const close = closingMark(text, at, closers, region);
    if (close === null) {
      unclosed.add(opener);
      continue;
    }
    found.push({ start: at + 1, end: close, outer: { start: at, end: close + 1 }, region, form: 'marks' });
    at = close;
  }
  return found;
}

/** A straight mark opens where no word stands before it and one behind: 6" does not. */
function mayOpen(text: string, at: number, region: Region): boolean {
  if (text[at] !== '"') return true;
  return (at === region.start || !WORD.test(text[at - 1] ?? '')) && !/\s/.test(text[at + 1] ?? ' ');
}

/** The mark that closes, others of its kind counted; an opening that a paragraph never closes runs to its end. */
function closingMark(text: string, from: number, closers: readonly string[], region: Region): number | null {
  const opener = text[from] ?? '';
  const isStraight = closers.includes(opener);
  let depth = 1;
  for (let at = from + 1; at < region.end; at++) {
    const mark = text[at] ?? '';
    if (closers.includes(mark)) {
      if (isStraight && (SPACE.test(text[at - 1] ?? ' ') || /\p{L}/u.test(text[at + 1] ?? ''))) continue;
      depth--;
      if (depth === 0) return at;
    } else if (mark === opener) depth++;
  }
  return isStraight ? null : region.end;
}

/** Who said it, under a block quotation: `— Name, p. 3` or `(File, p. 3)`. */
const ATTRIBUTION =
  /(?:\n[ \t]*[—–-]{1,2}[^\n]{1,300}|\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,4}\)[.]?|\[\^?[\w*]{1,20}\]|(?<=[\p{Ll}.,;:!?”"»)])(?<!\d[.,])\d{1,3})$/u;

function blockQuotation(text: string, region: Region, until: number): MemoQuotation[] {
  let words = text.slice(region.start, until).trimEnd();
  let isCited = until < region.end;
  for (let cut = ATTRIBUTION.exec(words); cut; cut = ATTRIBUTION.exec(words)) {
    // Behind a note a parenthesis need not cite: it is the source's own.
    if (isCited && cut[0].startsWith('(')) break;
    isCited = true;
    words = words.slice(0, cut.index).trimEnd();
  }
  const end = region.start + words.length;
  if (end <= region.start) return [];
  const span = { start: region.start, end };
  return [{ ...span, outer: span, region, form: 'block' }];
}

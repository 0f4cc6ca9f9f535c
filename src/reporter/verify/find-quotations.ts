import type { Span } from '../../model/span.ts';
import type { MemoText, Region } from './memo-text.ts';
import { callsIn, joinedCalls } from './note-calls.ts';
import { closingMark, mayOpen, OPEN } from './quotation-marks.ts';

/** Words that a memo gives as somebody's. */
export interface MemoQuotation extends Span {
  /** The span with its marks. */
  readonly outer: Span;
  readonly region: Region;
  readonly form: 'marks' | 'block';
}

/** A memo that knows which notes figures at a place may call that are joined to a word. */
interface CalledText extends MemoText {
  readonly mayCall: (mark: string, at: number) => boolean;
}

/** Whether words stand in the record as they are. */
export type Stands = (words: string) => boolean;

/** Every quotation of a memo in order: what stands between marks, and block quotations, however they are set. */
export function findQuotations(text: MemoText, stands: Stands): MemoQuotation[] {
  const memo = { ...text, mayCall: joinedCalls(text) };
  let before: Region | undefined;
  return memo.regions.flatMap((region) => {
    const lead = before;
    // What leads to a block quotation stands before it in the text, notes and cells apart.
    if (region.kind !== 'footnote') before = region;
    const marked = betweenMarks(memo.text, region);
    const end = blockEnd(region, lead, memo, stands);
    if (end === null || marked.some(({ outer }) => opens(memo.text, region, outer))) return marked;
    const inside = marked.filter(({ outer }) => outer.start < end);
    if (isMostly(inside, region) && !stands(memo.text.slice(region.start, end))) return marked;
    return [...blockQuotation(region, end, memo), ...marked.filter(({ outer }) => outer.start > end)];
  });
}

/** Where the block quotation of a region ends; null where it has none. */
function blockEnd(region: Region, lead: Region | undefined, memo: CalledText, stands: Stands): number | null {
  // Where only an announcement shows the block, its first note closes it: the rest may be the memo's own again.
  if (announces(memo.text, region, lead)) return firstCall(region, memo);
  if (region.kind === 'quotation') return region.end;
  return isGiven(region, lead, memo, stands) ? region.end : null;
}

const SAYS =
  /\b(?:say|said|writ|wrote|stat|argu|explain|add|put|conclud|declar|testif|insist|observ|not|dic|dij|escrib|afirm|señal|dit|écri|affirm|déclar)\p{L}{0,4}\b[^.:]{0,60}:\s*$/iu;

/** What a reader of files may take a block quotation for. */
const PROSE: ReadonlySet<Region['kind']> = new Set(['paragraph', 'heading', 'list_item']);

/** A paragraph behind "the letter says:" is a block quotation whose indentation the file does not show. */
const announces = (text: string, region: Region, lead: Region | undefined): boolean =>
  PROSE.has(region.kind) &&
  lead !== undefined &&
  PROSE.has(lead.kind) &&
  SAYS.test(text.slice(lead.start, lead.end));

/** Fewer words stand in a record by chance. */
const FEWEST_GIVEN = 8;

/** A paragraph behind a colon or with a citation that stands in the record whole is given as a quotation, whatever it looks like. */
function isGiven(region: Region, lead: Region | undefined, memo: CalledText, stands: Stands): boolean {
  if (!PROSE.has(region.kind) || region.kind === 'heading') return false;
  const { text } = memo;
  const isLed = lead !== undefined && /:\s*$/.test(text.slice(lead.start, lead.end));
  const [block] = blockQuotation(region, region.end, memo);
  if (!block || (!isLed && block.end >= region.start + text.slice(region.start, region.end).trimEnd().length))
    return false;
  const words = text.slice(block.start, block.end);
  return words.split(/\s+/).length >= FEWEST_GIVEN && stands(words);
}

/** A note's figure that a PDF joins to the word before it. */
const JOINED_CALL = /(?<=[^\s\d])\d{1,3}(?=\s+\p{Lu}|\s*$)/gu;

function firstCall(region: Region, { text, notes, mayCall }: CalledText): number {
  const words = text.slice(region.start, region.end);
  const joined = [...words.matchAll(JOINED_CALL)]
    .filter(
      ({ 0: mark, index }) =>
        mayCall(mark, region.start + index) || (notes.has(mark) && /\p{Ll}/u.test(words[index - 1] ?? '')),
    )
    .map(({ index }) => index);
  const starts = [...joined, ...callsIn(words, notes).map(({ start }) => start)];
  return starts.length === 0 ? region.end : region.start + Math.min(...starts);
}

const opens = (text: string, region: Region, { start }: Span): boolean =>
  text.slice(region.start, start).trim() === '';

/** A line of a name, words between marks and their place is read as set apart where it is one of a table. */
const isMostly = (marked: readonly MemoQuotation[], region: Region): boolean =>
  marked.reduce((sum, { start, end }) => sum + end - start, 0) > (region.end - region.start) / 3;

function betweenMarks(text: string, region: Region): MemoQuotation[] {
  const found: MemoQuotation[] = [];
  // What nothing closes here, nothing closes further on.
  const unclosed = new Set<string>();
  let nests = true;
  for (let at = region.start; at < region.end; at++) {
    const opener = text[at] ?? '';
    if (unclosed.has(opener) || !mayOpen(text, at, region.start)) continue;
    let close = closingMark(text, at, region.end, nests);
    if (close === null && nests) {
      nests = false;
      close = closingMark(text, at, region.end, nests);
    }
    if (close === null) {
      unclosed.add(opener);
      continue;
    }
    const end = close === OPEN ? region.end : close;
    found.push({
      start: at + 1,
      end,
      outer: { start: at, end: Math.min(end + 1, region.end) },
      region,
      form: 'marks',
    });
    at = end;
  }
  return found;
}

/** Who said it, under a block quotation: `— Name, p. 3` or `(File, p. 3)`. */
const ATTRIBUTION =
  /(?:\n[ \t]*[—–-]{1,2}[^\n]{1,300}|\([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,4}\)[.]?|\[\^?[\w*]{1,20}\]|[⁰¹²³⁴-⁹]+|(?<=[\p{Ll}.,;:!?”"»)])(?<!\d[.,])\d{1,3})$/u;

function blockQuotation(region: Region, until: number, memo: CalledText): MemoQuotation[] {
  let words = memo.text.slice(region.start, until).trimEnd();
  words = words.slice(0, words.length - joinedMark(words, region.start + words.length, memo).length);
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

/** The figure of a note at the end of words to which it is joined. */
function joinedMark(words: string, end: number, { mayCall }: CalledText): string {
  const digits = /(?<=\S)\d{1,}$/.exec(words)?.[0] ?? '';
  for (let length = 1; length <= Math.min(3, digits.length); length++) {
    const mark = digits.slice(-length);
    if (mayCall(mark, end - length)) return mark;
  }
  return '';
}

import { barePage, type CitedRange, citedPages } from './cited-pages.ts';
import type { MemoQuotation } from './find-quotations.ts';
import type { MemoText } from './memo-text.ts';
import { callsIn, noteText, SAME_AS_BEFORE } from './note-calls.ts';
import { outsideWork, type Work } from './outside-works.ts';
import { type Context, contextOf, PARENTHESIS } from './quotation-context.ts';
import type { FindSources, NamedSources, NameFound } from './source-names.ts';

/** What a memo says about where a quotation comes from. */
export interface Citation {
  /** The file as the memo names it. */
  readonly file: string | null;
  readonly ranges: readonly CitedRange[];
  /** Documents that are meant; null where the memo names none. */
  readonly sources: ReadonlySet<number> | null;
  /** Set where the memo names one submitter and cites another's file. */
  readonly conflict: boolean;
  /** A note or a parenthesis follows on the quotation itself. */
  readonly isDirect: boolean;
  /** The memo says itself that the words are quoted from somebody else. */
  readonly isSecondHand: boolean;
  /** A name and a verb of saying lead to the words: they are given as that submitter's own. */
  readonly isSaid: boolean;
  /** The work beside the comments that the memo quotes, where it names one and no submitter. */
  readonly work: Work | null;
}

const SECOND_HAND =
  /\b(?:quot(?:es?|ed|ing)|cit(?:es|ed|ing)|as reported by|in the words of|citando|cita|citant|cite)\b(?:[^.;]{0,60})$/iu;
/** A name behind one of these is no speaker. */
const NO_SPEAKER =
  /\b(?:to|against|with|by|from|unlike|than|for|of|on|about|contra|con|de|a|contre|avec|pour|à)\s+(?:the\s+)?$/iu;
/** Letters between a speaker's name and the words said. */
const SPEAKER_WITHIN = 90;

/** A verb that gives the words behind it as said. */
const SAID =
  /\b(?:says?|said|writes?|wrote|calls?|called|terms?|termed|argues?|argued|warns?|warned|states?|stated|adds?|added|describes?|described|dubs?|dubbed|puts?|dice|llama|dit|appelle)\b[^.;]{0,40}$/iu;

/** Finds the citation that goes with the quotation at an index: its note, a parenthesis, or the names about it. */
export function findCitation(
  at: number,
  memo: MemoText,
  quotations: readonly MemoQuotation[],
  find: FindSources,
  previous: Citation | null,
): Citation {
  const context = contextOf(at, memo, quotations);
  const { head, tail } = context;
  const speaker = speakerIn(head, find);
  const manner = { isSecondHand: SECOND_HAND.test(head), isSaid: speaker !== null && SAID.test(head) };
  let citing = '';
  for (const { text, isDirect } of citingTexts(context, memo, find)) {
    citing ||= text;
    const named = find(text);
    const own = citedPages(named.rest);
    const sources = sourcesOf(named);
    if (sources === null && SAME_AS_BEFORE.test(text) && previous) {
      return { ...previous, ...manner, isDirect, ranges: own.length > 0 ? own : previous.ranges };
    }
    const ranges = own.length > 0 || sources === null ? own : barePage(named.rest.trim());
    if (sources === null && named.file === null && ranges.length === 0) continue;
    const work = sources === null && named.file === null ? outsideWork(head, text) : null;
    const meant = sources ?? (work === null ? (speaker ?? nearestName(head, tail, find)) : null);
    const conflict = disagree(named) || (sources !== null && speaker !== null && !meets(speaker, sources));
    const before = ranges.length > 0 ? ranges : sources === null ? citedPages(find(head).rest) : [];
    return { file: named.file, ranges: before, sources: meant, conflict, isDirect, work, ...manner };
  }
  const named = find(`${head} ${tail}`);
  const files = named.byFile.size > 0 || named.bySubmission.size > 0 ? sourcesOf(named) : null;
  const work = files === null && speaker === null ? outsideWork(head, citing) : null;
  return {
    file: named.file,
    ranges: citedPages(named.rest),
    sources: files ?? speaker ?? (work === null ? nearestName(head, tail, find) : null),
    conflict: files !== null && speaker !== null && !meets(speaker, files),
    isDirect: context.direct.length > 0,
    work,
    ...manner,
  };
}

/** The texts that may cite, nearest first: notes called at the quotation, parentheses, a sentence behind, later notes. */
function* citingTexts(
  { tail, behind, direct }: Context,
  { notes }: MemoText,
  find: FindSources,
): Generator<{ readonly text: string; readonly isDirect: boolean }> {
  if (direct.length > 0)
    yield { text: direct.map((mark) => noteText(mark, notes)).join(' '), isDirect: true };
  for (const match of tail.matchAll(PARENTHESIS)) {
    const isDirect = /^[\s,.;:\u2060]{0,3}$/u.test(tail.slice(0, match.index));
    yield { text: match[1] ?? match[2] ?? '', isDirect };
  }
  if (isCitation(behind, find)) yield { text: behind, isDirect: true };
  const [first] = callsIn(tail, notes);
  if (first) yield { text: noteText(first.mark, notes), isDirect: false };
}

/** Letters that a sentence which only cites has at most. */
const LONGEST_CITATION = 160;

/** Whether a sentence does nothing but cite: "Mill Comments at 3." */
function isCitation(sentence: string, find: FindSources): boolean {
  if (sentence === '' || sentence.length > LONGEST_CITATION) return false;
  if (SAME_AS_BEFORE.test(sentence)) return true;
  return /\d\s*\.?$/.test(sentence) && citedPages(sentence).length > 0 && sourcesOf(find(sentence)) !== null;
}

/** The documents that a citation means: of its file, else of its id, else of its names. */
function sourcesOf({ byFile, bySubmission, byName, file }: NamedSources): ReadonlySet<number> | null {
  if (byFile.size > 0) {
    const both = new Set([...byFile].filter((source) => bySubmission.has(source)));
    return both.size > 0 ? both : byFile;
  }
  if (bySubmission.size > 0) return bySubmission;
  if (file !== null) return new Set();
  return byName.length > 0 ? new Set(byName.flatMap(({ sources }) => [...sources])) : null;
}

/** Whether a citation's own parts name different submitters. */
function disagree({ byFile, bySubmission, byName }: NamedSources): boolean {
  if (byFile.size > 0 && bySubmission.size > 0 && !meets(byFile, bySubmission)) return true;
  const placed = byFile.size > 0 ? byFile : bySubmission;
  return placed.size > 0 && byName.length > 0 && !byName.some(({ sources }) => meets(sources, placed));
}

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((one) => b.has(one));

/** Who the sentence says is speaking: the last name close before the quotation that no preposition governs. */
function speakerIn(head: string, find: FindSources): ReadonlySet<number> | null {
  const { byName } = find(head);
  const speakers = byName.filter(
    ({ start, end }) => head.length - end <= SPEAKER_WITHIN && !NO_SPEAKER.test(head.slice(0, start)),
  );
  const last = speakers.at(-1);
  if (!last) return null;
  const joined = speakers.filter((one) => isJoined(one, last, head));
  return new Set([...joined, last].flatMap(({ sources }) => [...sources]));
}

/** "the Guild and the Council say" */
const isJoined = (one: NameFound, last: NameFound, head: string): boolean =>
  one.end < last.start && /^[\s,]*(?:and|y|e|et|&)?\s*(?:the\s+)?$/iu.test(head.slice(one.end, last.start));

/** A name before the quotation, else one behind it: "…, the Guild wrote". */
function nearestName(head: string, tail: string, find: FindSources): ReadonlySet<number> | null {
  const before = find(head).byName.filter(({ start }) => !NO_SPEAKER.test(head.slice(0, start)));
  return before.at(-1)?.sources ?? find(tail).byName[0]?.sources ?? null;
}

import { citedPages } from './cited-pages.ts';
import { type MemoText, plainMark } from './memo-text.ts';

/** A call of a note: `[^3]`, `[3]`, a raised 3, or a 3 right behind a mark or a full stop. */
const CALL =
  /\[\^?([\w*-]{1,20})\]|([⁰¹²³⁴-⁹]+)|(?<=[”"»“.,;:!?)\]])(?<!\d[.,])(\d{1,3})(?![\p{L}\p{N}%.])/gu;
/** What may stand between the end of a quotation and its call. */
const BEFORE_CALL = /^[\s\u2060.,;:!?)”"»]{0,4}$/u;
/** "Ibid.", "Id. at 3": the citation before. */
export const SAME_AS_BEFORE = /^(?:see\s+)?(?:ibid|ibíd|id|idem|ídem)\b\.?/iu;
const EARLIER_NOTE = /\b(?:supra|above|nota)\b[^.;]{0,12}?(?:note|nota|n\.)?\s*(\d{1,3})\b/iu;

interface Call {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** The calls of a piece of text whose notes the memo has. */
export function callsIn(text: string, notes: MemoText['notes']): Call[] {
  return [...text.matchAll(CALL)].flatMap((match) => {
    const mark = plainMark(match[1] ?? match[2] ?? match[3]) ?? '';
    return notes.has(mark) ? [{ mark, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/**
 * Whether figures at a place that are joined to a word may call a note: one that nothing else in the memo calls, or the
 * one that is due there.
 */
export function joinedCalls({ text, notes }: MemoText): (mark: string, at: number) => boolean {
  const calls = callsIn(text, notes);
  const called = new Set(calls.map(({ mark }) => mark));
  return (mark, at) =>
    notes.has(mark) &&
    (!called.has(mark) || calls.findLast(({ start }) => start < at)?.mark === String(Number(mark) - 1));
}

/** The calls that follow at once on the beginning of a text, one behind another. */
export function directCalls(text: string, notes: MemoText['notes']): Call[] {
  const direct: Call[] = [];
  let end = 0;
  // The closing mark shows that bare figures are a call; it is put back for the look.
  const calls = callsIn(`”${text}`, notes).map((call) => ({
    ...call,
    start: call.start - 1,
    end: call.end - 1,
  }));
  for (const call of calls) {
    if (!BEFORE_CALL.test(text.slice(end, call.start))) break;
    direct.push(call);
    end = call.end;
  }
  return direct;
}

/** The text of a note; "Ibid." and "supra note 5" bring along that of the note which they mean. */
export function noteText(mark: string, notes: MemoText['notes']): string {
  const note = notes.get(mark) ?? '';
  const isSame = SAME_AS_BEFORE.test(note);
  const meant = isSame ? String(Number(mark) - 1) : EARLIER_NOTE.exec(note)?.[1];
  if (meant === undefined || Number(meant) >= Number(mark)) return note;
  const earlier = isSame ? noteText(meant, notes) : (notes.get(meant) ?? '');
  // A page of its own stands for that of the note before.
  return `${note} ${citedPages(note).length > 0 ? earlier.replace(/\b(?:pp?\.|at)\s*[\d–-]+/g, '') : earlier}`;
}

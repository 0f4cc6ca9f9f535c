import { ANCHOR_CONTEXT, type TextAnchor } from '../model/decision.ts';
import type { Passage } from '../model/passage.ts';
import { type Evidence, evidenceFrom } from '../model/quotation.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import { type NormalizedText, normalize, normalized } from '../text/normalize.ts';
import { sentences } from '../text/sentences.ts';
import type { SubmissionText } from './seen-text.ts';

/** Holds on to a quotation by its words and by what stands around them in its document. */
export function anchorOf({ document, quote, start, end }: Evidence, text: string): TextAnchor {
  return {
    document,
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: text.slice(end, end + ANCHOR_CONTEXT),
  };
}

/** The evidence where an anchor's document has not changed: its offsets still hold. Null where they do not. */
export function evidenceInPlace(anchor: TextAnchor, passages: readonly Passage[]): Evidence | null {
  const passage = passages.find((one) => one.document === anchor.document && contains(one.span, anchor));
  if (!passage) return null;
  const evidence = evidenceFrom(passage, { start: anchor.start, end: anchor.end });
  return evidence.quote === anchor.quote ? evidence : null;
}

/**
 * Finds an anchor's words in a text that was read anew, its own document first. The whole sentence must stand there
 * unchanged: a quotation whose sentence has gained a "not" is another one. Of several places that one counts whose
 * surroundings are most alike. Null when the words are gone or changed.
 */
export function findAgain(anchor: TextAnchor, { documents, passages }: SubmissionText): Evidence | null {
  const needle = sentenceAround(anchor);
  if (needle.words === '') return null;
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  let best: { readonly evidence: Evidence; readonly merit: readonly number[] } | null = null;
  for (const passage of passages) {
    const now = normalize(passage.text);
    for (const at of placesOf(needle.words, now.text)) {
      const evidence = evidenceAt(passage, now, at + needle.before, needle.quote.length);
      if (!evidence) continue;
      const text = texts.get(passage.document) ?? '';
      const merit = [
        likeness(anchor, text, evidence),
        passage.document === anchor.document ? 1 : 0,
        -Math.abs(evidence.start - anchor.start),
      ];
      if (!best || isBetter(merit, best.merit)) best = { evidence, merit };
    }
  }
  return best?.evidence ?? null;
}

interface Needle {
  /** The sentences that the quotation touches, as far as the context goes, normalised. */
  readonly words: string;
  readonly quote: string;
  /** Where the quotation begins in `words`. */
  readonly before: number;
}

function sentenceAround({ quote, prefix, suffix }: TextAnchor): Needle {
  const window = `${prefix}${quote}${suffix}`;
  const own = { start: prefix.length, end: prefix.length + quote.length };
  // Beyond a blank line stands another block; at the ends of the context a word may be cut.
  const cutBefore = prefix.length < ANCHOR_CONTEXT ? 0 : /^\S*/.exec(prefix)?.[0].length;
  const cutAfter = suffix.length < ANCHOR_CONTEXT ? 0 : /\S*$/.exec(suffix)?.[0].length;
  const from = Math.max(prefix.lastIndexOf('\n\n') + 1, cutBefore ?? 0);
  const blank = suffix.indexOf('\n\n');
  const to = own.end + (blank < 0 ? suffix.length - (cutAfter ?? 0) : blank);
  const touched = sentences(window.slice(from, to))
    .map(({ start, end }): Span => ({ start: start + from, end: end + from }))
    .filter((span) => overlaps(span, own));
  const start = Math.min(own.start, touched[0]?.start ?? own.start);
  const end = Math.max(own.end, touched.at(-1)?.end ?? own.end);
  const words = normalized(window.slice(start, end)).trim();
  const plain = normalized(quote).trim();
  const before = words.indexOf(plain, Math.max(0, normalized(window.slice(start, own.start)).length - 2));
  return before < 0 ? { words: plain, quote: plain, before: 0 } : { words, quote: plain, before };
}

function* placesOf(words: string, text: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!WORD.test(text[at - 1] ?? '') && !WORD.test(text[at + words.length] ?? '')) yield at;
  }
}
const WORD = /[\p{L}\p{N}]/u;

function evidenceAt(passage: Passage, now: NormalizedText, at: number, length: number): Evidence | null {
  const local = now.original(at, at + length);
  const span = { start: passage.span.start + local.start, end: passage.span.start + local.end };
  return contains(passage.span, span) ? evidenceFrom(passage, span) : null;
}

/** How many characters around the words are still the same. */
function likeness({ prefix, suffix }: TextAnchor, text: string, { start, end }: Evidence): number {
  const before = normalized(prefix);
  const after = normalized(suffix);
  const beforeNow = normalized(text.slice(Math.max(0, start - ANCHOR_CONTEXT), start));
  const afterNow = normalized(text.slice(end, end + ANCHOR_CONTEXT));
  let same = 0;
  while (same < before.length && before.at(-1 - same) === beforeNow.at(-1 - same)) same += 1;
  let next = 0;
  while (next < after.length && after[next] === afterNow[next]) next += 1;
  return same + next;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

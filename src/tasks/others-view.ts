import type { Document } from '../model/document.ts';
import { contains, type Span } from '../model/span.ts';
import { holderOf } from '../positions/claims/holder.ts';
import { sentences } from '../text/sentences.ts';

/** Marks between which a source quotes somebody. */
const QUOTED = /[“„]([^“”„]*)[”“]|«([^«»]*)»|(?<![\p{L}\p{N}])"([^"]*)"(?![\p{L}\p{N}])/gu;
/** Fewer words between marks are a term. */
const SHORTEST = 4;

/**
 * The words that show that a span of a document gives somebody else's view, or null: it lies in a block quotation or
 * between quotation marks, or in sentences that report what others say while the report itself is outside of the span.
 */
export function othersView({ text, blocks, language }: Document, span: Span): string | null {
  const block = blocks.find((one) => one.span.start <= span.start && span.start < one.span.end);
  if (!block) return null;
  const words = text.slice(block.span.start, block.span.end);
  const local = { start: span.start - block.span.start, end: span.end - block.span.start };
  if (block.kind === 'quotation') return 'a block quotation';
  for (const match of words.matchAll(QUOTED)) {
    const inside = { start: match.index + 1, end: match.index + match[0].length - 1 };
    const isTerm = match[0].split(/\s+/).length < SHORTEST;
    if (!isTerm && contains(inside, local)) return 'between quotation marks';
  }
  let cue: string | null = null;
  for (const sentence of sentences(words, language)) {
    if (sentence.end <= local.start || sentence.start >= local.end) continue;
    const told = words.slice(sentence.start, sentence.end);
    const found = holderOf(told, language);
    if (found.holder === 'submitter' || !found.cue) return null;
    const at = { start: sentence.start + found.cue.start, end: sentence.start + found.cue.end };
    if (contains(local, at)) return null;
    cue ??= words.slice(at.start, at.end);
  }
  return cue;
}

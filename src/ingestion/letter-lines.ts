import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** A line of a document's text, trimmed. */
export interface TextLine extends Span {
  readonly text: string;
}

/** The first lines of a letter's body, in order. */
export function letterLines(document: Document, most = 30): TextLine[] {
  return linesOf(document, most);
}

const CLOSE =
  /^(sincerely|respectfully( submitted)?|yours\b.*|very truly yours|best regards|kind regards|regards|cordially|thank you|in solidarity|atentamente|cordialement|veuillez agréer.*|for the (board|committee|coalition))[,.]?$/i;

/** The lines after the complimentary close, at most eight; without a close the last short lines. */
export function signatureLines(document: Document): TextLine[] {
  const lines = linesOf(document, Number.POSITIVE_INFINITY);
  let close = lines.length - 1;
  while (close >= 0 && !CLOSE.test(lines[close]?.text ?? '')) close--;
  if (close >= 0) return lines.slice(close + 1, close + 9);
  let first = lines.length;
  while (first > 0 && lines.length - first < 4 && (lines[first - 1]?.text.length ?? 0) < 70) first--;
  return lines.slice(first);
}

function linesOf({ text, blocks }: Document, most: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const { kind, span } of blocks) {
    if (kind === 'furniture' || kind === 'footnote' || kind === 'table') continue;
    if (lines.length >= most) break;
    let start = span.start;
    for (const raw of text.slice(span.start, span.end).split('\n')) {
      const trimmed = raw.trim();
      const from = start + raw.length - raw.trimStart().length;
      if (trimmed !== '') lines.push({ text: trimmed, start: from, end: from + trimmed.length });
      start += raw.length + 1;
    }
  }
  return lines.slice(0, most);
}

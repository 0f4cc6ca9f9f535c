import { decodeHTML } from 'entities';

/**
 * The text of a comment as its author typed it: line breaks of HTML become newlines, the few tags that
 * regulations.gov writes are taken out, entities are decoded once. What only looks like a tag stays. Null when
 * nothing is left.
 */
export function commentText(raw: string | null | undefined): string | null {
  if (!raw) return null;
  const text = decodeHTML(
    raw
      .replace(/\r\n?/g, '\n')
      .replace(/<br\s*\/?>\n?/gi, '\n')
      .replace(/<\/(p|div|li|h[1-6]|tr|blockquote)>\n?/gi, '\n\n')
      .replace(
        /<\/?(p|div|span|b|i|u|em|strong|a|ul|ol|li|sup|sub|font|blockquote|table|tbody|tr|td|th|h[1-6])(\s[^<>]*)?>/gi,
        '',
      ),
  );
  const kept = text.replace(/\n{3,}/g, '\n\n').trim();
  return kept === '' ? null : kept;
}

/** Words by which a comment says that the substance is in a file. */
const PROMISES_FILE: readonly RegExp[] = [
  /\b(see|refer to|review|find|read)\b.{0,40}\b(attach(ed|ment|ments)|enclos(ed|ure))\b/i,
  /\battached\s+(please|(is|are)\s+(our|my|the|a)\b|(written\s+)?(comments?|letters?|files?|documents?|pdf|submissions?|statements?|testimony))\b/i,
  /\b(in|as) (the|an|our|my) attach(ed|ment)\b/i,
  /\b(ver|véase|vea)\b.{0,20}\b(adjunt[oa]s?|anexos?)\b/i,
  /\b(voir|veuillez trouver)\b.{0,30}\b(ci-joint|pièce jointe|annexe)/i,
];

/** Whether a comment says that a file comes with it. */
export const promisesAttachment = (comment: string | null): boolean =>
  comment !== null && PROMISES_FILE.some((pattern) => pattern.test(comment));

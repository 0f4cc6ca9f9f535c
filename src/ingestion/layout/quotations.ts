import type { Draft } from './draft.ts';

/** Block quotations stand in from both edges of the text, or stand in and are put between quotation marks. */
export function findQuotations(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' || draft.breaks.size > 0) continue;
    const text = draft.lines.map((line) => line.text).join(' ');
    const em = draft.lines[0]?.size ?? 0;
    const rest = draft.lines.length > 1 ? draft.lines.slice(1) : draft.lines;
    const left = Math.min(...rest.map((line) => line.x0));
    const right = Math.max(...draft.lines.map((line) => line.x1));
    const standsIn = left - draft.left > 1.8 * em;
    const quoted = /^["“]/.test(text) && /["”][⁰¹²³⁴⁵⁶⁷⁸⁹]*[.,;]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(text);
    const narrow = draft.right - right > 1.8 * em && draft.lines.length >= 2;
    if (standsIn && (quoted || (narrow && text.length > 100))) draft.kind = 'quotation';
  }
}

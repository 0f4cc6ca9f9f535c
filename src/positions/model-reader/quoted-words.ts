import { contains, type Span } from '../../model/span.ts';

/** Double quotation marks, one pair a form; what stands between them is somebody's words, given as such. */
const QUOTED = /“[^“”]*”|«[^«»]*»|"[^"]*"|„[^„“”]*[“”]/gu;

/** Whether a span of a text stands between quotation marks. */
export function isQuoted(text: string, span: Span): boolean {
  return [...text.matchAll(QUOTED)].some(({ 0: words, index }) =>
    contains({ start: index, end: index + words.length }, span),
  );
}

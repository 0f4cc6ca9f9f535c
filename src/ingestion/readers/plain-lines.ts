import type { Span } from '../../model/span.ts';

/** A line of plain text without its ending; `start` and `end` leave surrounding white space out. */
export interface PlainLine extends Span {
  readonly text: string;
  /** Columns before the first character, a tab counting four. */
  readonly indent: number;
}

/** Splits text into runs of lines that blank lines or form feeds separate. Offsets are those of the text. */
export function paragraphsOfLines(text: string): PlainLine[][] {
  const paragraphs: PlainLine[][] = [];
  let current: PlainLine[] = [];
  const finish = (): void => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (const match of text.matchAll(/([^\r\n\f]*)(\r\n|[\r\n\f]|$)/g)) {
    const [, raw = '', ending] = match;
    const body = raw.trim();
    if (body === '') finish();
    else {
      const before = raw.length - raw.trimStart().length;
      const start = match.index + before;
      const indent = [...raw.slice(0, before)].reduce(
        (sum, character) => sum + (character === '\t' ? 4 : 1),
        0,
      );
      current.push({ text: body, start, end: start + body.length, indent });
    }
    if (ending === '\f') finish();
  }
  finish();
  return paragraphs;
}

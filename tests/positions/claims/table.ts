import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a table of labelled sentences; comment lines and empty ones are left out. */
export const rowsOf = (name: string): string[][] =>
  readFileSync(join(import.meta.dirname, 'data', `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** A text without its marks, and what stood between each pair of them. */
export function unmarked(marked: string, open: string, close: string): { text: string; parts: string[] } {
  const parts: string[] = [];
  let text = '';
  let rest = marked;
  for (;;) {
    const start = rest.indexOf(open);
    const end = rest.indexOf(close, start + 1);
    if (start < 0 || end < 0) return { text: text + rest, parts };
    const part = rest.slice(start + 1, end);
    parts.push(part);
    text += rest.slice(0, start) + part;
    rest = rest.slice(end + 1);
  }
}

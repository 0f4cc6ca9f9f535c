/** Text files: the fiction mark first and last, the letter between. */
import { fiction } from './fiction.ts';
import type { Letter } from './letter.ts';
import { plain } from './plain.ts';

export function txt({ matter, body }: Letter): string {
  const mark = `[${fiction}]`;
  const text = [mark, matter.letterhead.join('\n'), plain(body), mark]
    .filter((part) => part !== '')
    .join('\n\n');
  const { wrap } = matter;
  if (wrap === undefined) return `${text}\n`;
  const lines = text.split('\n').flatMap((line) => broken(line, wrap));
  return `${lines.join('\r\n')}\r\n`;
}

export function broken(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

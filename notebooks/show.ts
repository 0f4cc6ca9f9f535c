import { mkdirSync, writeFileSync } from 'node:fs';
import { type Evidence, type Figure, renderSvg } from 'sunset-review';

/** Prints Markdown, a blank line before the next. */
export const show = (markdown: string): void => console.log(`${markdown}\n`);

/** A Markdown table; what could break a cell is escaped. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => oneLine(String(cell)).replace(/[|\\]/g, '\\$&')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '-')), ...rows.map(line)].join('\n');
}

/** Writes a picture into the folder `plots` and prints where it stands, with what it shows in words. */
export function plot(notebook: string, figure: Figure): void {
  const path = `plots/${notebook}-${figure.name}.svg`;
  mkdirSync('plots', { recursive: true });
  writeFileSync(path, renderSvg(figure));
  show(`![${oneLine(figure.title).replace(/[[\]]/g, '')}](${path})`);
}

/** A quotation with the place that it comes from. */
export function quoted({ quote, file, page, paragraph }: Evidence): string {
  const place = page === null ? `para. ${paragraph}` : `p. ${page}`;
  return `“${oneLine(quote)}” (${file}, ${place})`;
}

/** How many there are of each, the most frequent first. */
export function counted(words: readonly string[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The first words of a text. */
export function opening(text: string, most = 300): string {
  const line = oneLine(text);
  return line.length > most ? `${line.slice(0, line.lastIndexOf(' ', most))} …` : line;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

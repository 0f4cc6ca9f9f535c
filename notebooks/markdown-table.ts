/** A Markdown table; what could break a cell is escaped. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => String(cell).replace(/\s+/g, ' ').replace(/[|\\]/g, '\\$&')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '-')), ...rows.map(line)].join('\n');
}

/** How a spreadsheet recognises a formula, leading blanks and full-width forms included. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A cell that no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export const harmlessCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Rows as comma-separated values: every cell made harmless, quoted where it must be, `\n` at each end of line. */
export function renderCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}

function csvCell(value: string | number | null): string {
  const text = typeof value === 'number' ? String(value) : harmlessCell((value ?? '').replaceAll('\0', ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

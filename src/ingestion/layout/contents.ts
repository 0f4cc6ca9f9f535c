import type { Sheet } from './glyphs.ts';
import { type Line, lineOf } from './line.ts';
import type { Segment, Strip } from './segments.ts';

const LEADERS = /(?:\.\s?){4,}|…{2,}|(?:_){6,}\s*\d+$/;
const PAGE = /^[\divxlc]{1,7}(?:[-–]\d+)?$/i;
/** Lines without leaders between two that have them: an entry of several lines, or a title without a page. */
const WITHOUT = 2;

const textOf = (strip: Strip): string =>
  strip.segments.map((s) => s.glyphs.map((g) => g.text).join(' ')).join(' ');

/** Whether dots lead from an entry to its page, as in a table of contents. */
const leads = (strip: Strip | undefined): boolean => {
  if (strip === undefined) return false;
  const text = textOf(strip);
  return LEADERS.test(text) && PAGE.test(text.split(/[\s.…_]+/).at(-1) ?? '');
};

const bare = (segment: Segment, glyphs: Segment['glyphs']): Segment => ({ ...segment, glyphs });

/** An entry's last line as the cell of its title, dots included, and the cell of its page. */
function entry(sheet: Sheet, strip: Strip): { title: Line; page: Line | null } {
  const last = strip.segments.at(-1);
  const glyphs = last?.glyphs ?? [];
  const page = glyphs.at(-1);
  const rest = last === undefined ? [] : [...strip.segments.slice(0, -1), bare(last, glyphs.slice(0, -1))];
  const title = rest.filter((s) => s.glyphs.length > 0);
  if (last === undefined || page === undefined || title.length === 0 || !PAGE.test(page.text)) {
    return { title: lineOf(sheet, strip.segments), page: null };
  }
  return { title: lineOf(sheet, title), page: lineOf(sheet, [bare(last, [page])]) };
}

/** How many strips from `start` on make up a table of contents, and its rows; null where none begins. */
export function readContents(
  sheet: Sheet,
  strips: readonly Strip[],
  start: number,
): { readonly end: number; readonly rows: readonly (readonly (readonly Line[])[])[] } | null {
  if (!leads(strips[start])) return null;
  let end = start + 1;
  for (let i = end; i < strips.length && i - end <= WITHOUT; i++) if (leads(strips[i])) end = i + 1;
  if (end - start < 2) return null;
  const rows: (readonly Line[])[][] = [];
  let title: Line[] = [];
  for (const strip of strips.slice(start, end)) {
    if (!leads(strip)) {
      title.push(lineOf(sheet, strip.segments));
      continue;
    }
    const read = entry(sheet, strip);
    title.push(read.title);
    rows.push(read.page === null ? [title] : [title, [read.page]]);
    title = [];
  }
  return { end, rows };
}

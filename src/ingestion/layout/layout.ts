import { type Canonical, writeCanonical } from './canonical.ts';
import { type Region, readRegions } from './columns.ts';
import type { Draft } from './draft.ts';
import { calledMarks, noteMark, notesStart, plainDigits } from './footnotes.ts';
import { type FurnitureGroup, findFurniture, stripsWithout } from './furniture.ts';
import type { Sheet } from './glyphs.ts';
import { findHeadings } from './headings.ts';
import { attestedWords } from './hyphens.ts';
import { type Line, lineOf } from './line.ts';
import { type Measures, measure } from './measures.ts';
import { goesOn, readParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import { readStrips, type Strip } from './segments.ts';
import { findTables } from './tables.ts';

/** Where the notes of the page before ended. */
interface OpenNote {
  readonly draft: Draft;
  readonly size: number;
  readonly mark: number;
}

interface Drafts {
  readonly body: Draft[];
  readonly notes: Draft[];
  readonly furniture: Draft[];
}

const plainDraft = (kind: Draft['kind'], lines: Line[]): Draft => ({
  kind,
  lines,
  breaks: new Set(),
  first: false,
  last: false,
  left: Math.min(...lines.map((line) => line.x0)),
  right: Math.max(...lines.map((line) => line.x1)),
  above: 0,
});

const linesOf = (sheet: Sheet, strips: readonly Strip[]): Line[] =>
  strips.map((strip) => lineOf(sheet, strip.segments));

/** Notes of one region; lines before the first mark go on with the note of the page before. */
function readNotes(
  lines: readonly Line[],
  measures: Measures,
  open: OpenNote | null,
  notes: Draft[],
): OpenNote | null {
  let current = open;
  for (const line of lines) {
    const mark = noteMark(line, measures);
    const number = mark === null ? Number.NaN : Number(mark);
    const starts =
      mark !== null &&
      (line.raisedMark !== null || Number.isNaN(number) || current === null || number > current.mark);
    if (starts || current === null) {
      const draft = plainDraft('footnote', [line]);
      if (mark !== null) draft.mark = plainDigits(mark);
      notes.push(draft);
      current = { draft, size: line.size, mark: Number.isNaN(number) ? (current?.mark ?? 0) : number };
    } else current.draft.lines.push(line);
  }
  return current;
}

function readRegion(sheet: Sheet, strips: readonly Strip[], measures: Measures): Draft[] {
  const drafts = findTables(sheet, strips).flatMap((stretch): Draft[] => {
    if (stretch.table === null) return readParagraphs(linesOf(sheet, stretch.strips), measures);
    const rows = stretch.table.map((row) => row.map((cell) => cell.length));
    return [{ ...plainDraft('table', stretch.table.flat(2)), rows }];
  });
  const [first] = drafts;
  const last = drafts.at(-1);
  if (first !== undefined) first.first = true;
  if (last !== undefined) last.last = true;
  return drafts;
}

/** Joins what goes on in the next column or on the next page. */
function joinRegions(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const a = before?.lines.at(-1);
    const b = draft.lines[0];
    const flows =
      draft.kind === 'paragraph' && (before?.kind === 'paragraph' || before?.kind === 'list_item');
    if (
      before?.last &&
      draft.first &&
      flows &&
      a !== undefined &&
      b !== undefined &&
      goesOn(a, before.right, b)
    ) {
      for (const at of draft.breaks) before.breaks.add(at + before.lines.length);
      for (const line of draft.lines) before.lines.push(line);
      before.last = draft.last;
    } else joined.push(draft);
  }
  return joined;
}

function furnitureDrafts(sheet: Sheet, groups: readonly FurnitureGroup[]): Draft[] {
  return groups.map((group) => {
    const draft = plainDraft('furniture', linesOf(sheet, group.strips));
    draft.lines.forEach((_, i) => {
      draft.breaks.add(i);
    });
    return draft;
  });
}

function readDrafts(sheets: readonly Sheet[]): Drafts {
  const pages = sheets.map((sheet) => ({ sheet, strips: readStrips(sheet) }));
  const measures = measure(pages);
  const furniture = findFurniture(pages, measures.bodySize);
  const drafts: Drafts = { body: [], notes: [], furniture: [] };
  let open: OpenNote | null = null;
  pages.forEach(({ sheet, strips }, index) => {
    const groups = furniture[index] ?? [];
    drafts.furniture.push(...furnitureDrafts(sheet, groups));
    const gone = new Set(groups.flatMap((group) => group.strips.flatMap((strip) => strip.segments)));
    const regions: Region[] = readRegions(stripsWithout(strips, gone));
    let called: ReadonlySet<string> = new Set();
    let ended: OpenNote | null = null;
    for (const region of regions) {
      const lines = linesOf(sheet, region.strips);
      called = new Set([...called, ...calledMarks(lines)]);
      const start = notesStart(lines, measures, called, open);
      drafts.body.push(...readRegion(sheet, region.strips.slice(0, start), measures));
      if (start < lines.length) ended = readNotes(lines.slice(start), measures, open, drafts.notes);
      open = ended ?? open;
    }
    open = ended ?? (sheet.main ? null : open);
  });
  const body = joinRegions(drafts.body);
  findHeadings(body, measures);
  findQuotations(body);
  return { ...drafts, body };
}

/** Lays out the sheets of a document, in page order, as canonical text: body, then footnotes, then furniture. */
export function layOut(sheets: readonly Sheet[]): Canonical {
  const { body, notes, furniture } = readDrafts(sheets);
  const drafts = [...body, ...notes, ...furniture];
  const lines = drafts.flatMap((draft) => draft.lines.map((line) => line.text));
  return writeCanonical(drafts, attestedWords(lines));
}
